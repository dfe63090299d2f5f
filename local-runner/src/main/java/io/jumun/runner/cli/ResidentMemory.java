package io.jumun.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * What a process and its children keep in memory; pages they share are shared out among them (PSS).
 */
public final class ResidentMemory {

  private ResidentMemory() {}

  static long megabytesOf(long pid) {
    var children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(pid), children).map(ResidentMemory::kilobytesOf).sum()
        / 1024;
  }

  /** Of that process alone; 0 when it is gone. */
  public static long kilobytesOf(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
