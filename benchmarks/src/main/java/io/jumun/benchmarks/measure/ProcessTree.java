package io.jumun.benchmarks.measure;

import io.jumun.runner.cli.ResidentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A process with its children, living and dead, as /proc tells of them. */
public record ProcessTree(long pid) {

  /** Linux tells user space hundredths of a second, whatever the kernel counts in. */
  private static final long MILLIS_PER_TICK = 10;

  // Of /proc/<pid>/stat after the name: utime, stime, and both of the children that were waited
  // for.
  private static final int FIRST_TIME = 11;
  private static final int LAST_TIME = 14;

  /** Processor time used so far, in milliseconds; what the process has ended keeps counting. */
  public long cpuMillis() {
    return withDescendants().map(ProcessTree::ticks).sum() * MILLIS_PER_TICK;
  }

  /** Proportional set size: pages that several processes share are shared out among them. */
  public long memoryMegabytes() {
    return ResidentMemory.megabytesOf(pid);
  }

  private LongStream withDescendants() {
    return LongStream.concat(
        LongStream.of(pid),
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid));
  }

  private static long ticks(long pid) {
    try {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The program's name stands in parentheses and may itself hold spaces and parentheses.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Arrays.stream(fields, FIRST_TIME, LAST_TIME + 1).mapToLong(Long::parseLong).sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
