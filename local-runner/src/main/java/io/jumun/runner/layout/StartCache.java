package io.jumun.runner.layout;

import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the cache that services start from, by a rehearsal: a service with nothing to do is started
 * on a database and a broker of its own, and ended.
 */
final class StartCache {

  private static final String REHEARSAL = "io.jumun.http.start.Rehearsal";
  private static final long LIMIT_MINUTES = 10;

  private final Layout layout;

  StartCache(Layout layout) {
    this.layout = layout;
  }

  /** Whether it was made with these libraries, as they are, by this JDK. */
  boolean fits(String classPath) throws IOException {
    return Files.exists(layout.cache())
        && Files.exists(layout.cachedLibraries())
        && Files.readAllLines(layout.cachedLibraries()).equals(description(classPath));
  }

  /**
   * @param classPath relative to the layout
   * @throws IOException that names the log, when the rehearsal fails
   */
  void make(String classPath) throws IOException, InterruptedException {
    Files.deleteIfExists(layout.cachedLibraries());
    Path log = layout.directory().resolve("rehearsal.log");
    var process =
        new ProcessBuilder(command(classPath))
            .directory(layout.directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.environment().putAll(environment());
    var running = process.start();
    if (!running.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      running.destroyForcibly();
    }
    if (running.waitFor() != 0 || !Files.exists(layout.cache())) {
      throw new IOException("The rehearsal failed, see " + log);
    }
    Files.write(layout.cachedLibraries(), description(classPath));
  }

  /**
   * C1 only: the profiles that the other compiler would collect make later starts busier, not
   * quicker (measured: 10 s of CPU a start without them, 14 s with them).
   */
  private List<String> command(String classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:AOTCacheOutput=" + layout.cache(),
        "-cp",
        Stream.of(classPath.split(":"))
            .map(entry -> layout.directory().resolve(entry).toString())
            .collect(Collectors.joining(File.pathSeparator)),
        REHEARSAL);
  }

  private static Map<String, String> environment() {
    var infrastructure = SharedInfrastructure.get();
    ServiceDatabase database = infrastructure.newDatabase("rehearsal");
    return Map.of(
        "JUMUN_DATABASE_URL", infrastructure.postgres().jdbcUrl(database.name()),
        "JUMUN_DATABASE_USERNAME", database.app().name(),
        "JUMUN_DATABASE_PASSWORD", database.app().password(),
        "JUMUN_DATABASE_OWNER_USERNAME", database.owner().name(),
        "JUMUN_DATABASE_OWNER_PASSWORD", database.owner().password(),
        "JUMUN_RELAY_USERNAME", database.relay().name(),
        "JUMUN_RELAY_PASSWORD", database.relay().password(),
        "JUMUN_KAFKA", infrastructure.bootstrapServers());
  }

  /** The JVM compares size and date of each jar, and its own build. */
  private List<String> description(String classPath) throws IOException {
    var lines = new ArrayList<>(List.of(classPath, Runtime.version().toString()));
    for (String entry : classPath.split(":")) {
      Path jar = layout.directory().resolve(entry);
      lines.add(entry + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis());
    }
    return lines;
  }
}
