package io.jumun.benchmarks;

import io.jumun.runner.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a benchmark finds the built modules and keeps its data until its next run. */
public final class Workplace {

  private Workplace() {}

  /** The start-up script says where it lies. */
  public static Path checkout() {
    return Path.of(System.getProperty("jumun.checkout", "")).toAbsolutePath().normalize();
  }

  public static Path directory(String name) {
    return checkout().resolve("benchmarks/target").resolve(name);
  }

  /** Keeps a second run of the same benchmark away for as long as this JVM lives. */
  public static void occupy(String name) {
    AutoCloseable lock = new Home(directory(name + "-lock")).lock();
    AtTheEnd.stop(() -> release(lock));
  }

  private static void release(AutoCloseable lock) {
    try {
      lock.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes the directory with all that is in it, if it is there. */
  public static void clear(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (var paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(Workplace::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
