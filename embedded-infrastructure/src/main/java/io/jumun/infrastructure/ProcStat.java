package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux says of a process.
 *
 * @param state one letter, see proc_pid_stat(5)
 * @param threads how many still run, the first one included
 * @param startTicks clock ticks from boot to the start of the process
 */
record ProcStat(char state, int threads, long startTicks) {

  private static final int STATE = 0;
  private static final int THREADS = 17;
  private static final int START_TIME = 19;

  static Optional<ProcStat> of(long pid) {
    try {
      var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The program's name stands in parentheses and may itself hold spaces and parentheses.
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Optional.of(
          new ProcStat(
              fields[STATE].charAt(0),
              Integer.parseInt(fields[THREADS]),
              Long.parseLong(fields[START_TIME])));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * Over, and only waiting for its parent to ask how it ended. While other threads still end, the
   * first one looks the same, but files and ports are still open.
   */
  boolean isZombie() {
    return (state == 'Z' || state == 'X') && threads <= 1;
  }
}
