package io.jumun.runner.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory in which the build puts the services: {@code lib} with every library once and a
 * jar for each service, and for each the arguments that start it ({@code order-service.args}, as {@code java
 * @order-service.args} takes them there).
 *
 * <p>The libraries that the five services share stand first on every class path and in the same
 * order, since that is what one cache for all of them is good for.
 */
public record Layout(Path directory) {

  public Layout {
    directory = directory.toAbsolutePath();
  }

  /**
   * @param checkout in which the modules lie
   */
  public static Layout in(Path checkout) {
    return new Layout(checkout.resolve("local-runner/target/services"));
  }

  /** Whether the build has put that service there. */
  public boolean has(String service) {
    return Files.exists(arguments(service));
  }

  Path lib() {
    return directory.resolve("lib");
  }

  /**
   * Beside the libraries: a cache may only be moved together with all that is on the class path.
   */
  Path jar(String service) {
    return lib().resolve(service + ".jar");
  }

  Path arguments(String service) {
    return directory.resolve(service + ".args");
  }

  /**
   * What the JVM loads and links for all services alike. It is there when the rehearsal went well.
   */
  Path cache() {
    return directory.resolve("services.aot");
  }

  /** The libraries that the cache was made with. */
  Path cachedLibraries() {
    return directory.resolve("services.aot.libraries");
  }

  /**
   * What starts the service, after {@code java} and the options of the JVM.
   *
   * @return class path and main class, and before them the cache, if there is one for it
   */
  public List<String> startOf(String service) {
    List<String> arguments = lines(arguments(service));
    List<String> start = new ArrayList<>();
    if (isCached(arguments.get(1))) {
      start.add("-XX:AOTCache=" + cache());
    }
    start.add("-cp");
    start.add(
        Stream.of(arguments.get(1).split(":"))
            .map(entry -> directory.resolve(entry).toString())
            .collect(Collectors.joining(":")));
    start.add(arguments.get(2));
    return start;
  }

  /** The cache is good for class paths that begin with the one it was made with. */
  private boolean isCached(String classPath) {
    return Files.exists(cache())
        && Files.exists(cachedLibraries())
        && classPath.startsWith(lines(cachedLibraries()).getFirst());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
