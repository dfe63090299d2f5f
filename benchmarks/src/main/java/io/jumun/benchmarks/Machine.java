package io.jumun.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine a figure was measured on: without it, the figure says nothing. */
public final class Machine {

  private static final double BUSY = 0.5;

  private Machine() {}

  public static String description() {
    return "%d cores (%s), %d GB, Linux %s, JDK %s"
        .formatted(
            cores(),
            field("/proc/cpuinfo", "model name"),
            kilobytes(field("/proc/meminfo", "MemTotal")) >> 20,
            System.getProperty("os.version"),
            Runtime.version());
  }

  /** How busy it is with other things; ask before the first process is started. */
  public static String load() {
    double load = loadOfLastMinute();
    return load > BUSY * cores()
        ? "%.2f in the minute before: BUSY WITH OTHER THINGS, the figures suffer".formatted(load)
        : "%.2f in the minute before".formatted(load);
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static double loadOfLastMinute() {
    return Double.parseDouble(read("/proc/loadavg").split(" ")[0]);
  }

  private static long kilobytes(String text) {
    return Long.parseLong(text.replaceAll("\\D", ""));
  }

  private static String field(String file, String name) {
    return read(file)
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("0");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      return "0";
    }
  }
}
