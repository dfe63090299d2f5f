package io.jumun.benchmarks.measure;

import io.jumun.runner.cli.ResidentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A process with its children, living and dead, as /proc tells of them.
 *
 * @param children whether they count: not those of a program that starts what is measured
 */
public record ProcessTree(long pid, boolean children) {

  /** Linux tells user space hundredths of a second, whatever the kernel counts in. */
  private static final long MILLIS_PER_TICK = 10;

  // Of /proc/<pid>/stat after the name: utime and stime, then both of the children it has waited
  // for.
  private static final int FIRST_TIME = 11;
  private static final int LAST_OWN_TIME = 12;
  private static final int LAST_TIME = 14;

  /** Processor time used so far, in milliseconds; what the process has ended keeps counting. */
  public long cpuMillis() {
    return members().map(this::ticks).sum() * MILLIS_PER_TICK;
  }

  /** Proportional set size: pages that several processes share are shared out among them. */
  public long memoryMegabytes() {
    return members().map(ResidentMemory::kilobytesOf).sum() / 1024;
  }

  private LongStream members() {
    var descendants =
        ProcessHandle.of(pid).filter(_ -> children).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(pid), descendants);
  }

  private long ticks(long pid) {
    try {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The program's name stands in parentheses and may itself hold spaces and parentheses.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Arrays.stream(fields, FIRST_TIME, 1 + (children ? LAST_TIME : LAST_OWN_TIME))
          .mapToLong(Long::parseLong)
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
