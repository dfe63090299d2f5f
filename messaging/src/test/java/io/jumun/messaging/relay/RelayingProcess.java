package io.jumun.messaging.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A relay in a process of its own, which can be killed. */
final class RelayingProcess {

  private final Process process;

  private RelayingProcess(Process process) {
    this.process = process;
  }

  static RelayingProcess start(RelayTestBed bed, String name) {
    RelayDatabase database = bed.relayDatabase();
    try {
      return new RelayingProcess(
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx160m",
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      System.getProperty("java.class.path"),
                      RelayingProcess.class.getName(),
                      database.jdbcUrl(),
                      database.username(),
                      database.password(),
                      bed.slotName(),
                      bed.bootstrapServers(),
                      name))
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(
                      Path.of("target", "relaying-processes.log").toFile()))
              .start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** kill -9. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** kill -STOP: the process is there, holds its connections, and does nothing. */
  void freeze() {
    signal("STOP");
  }

  /** kill -CONT. */
  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      int exit =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -" + name + " failed");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends with its parent, whose end closes the input. */
  public static void main(String[] args) throws IOException {
    var database = new RelayDatabase(args[0], args[1], args[2]);
    new TestRelay(database, args[3], RelayTestBed.settings(database), args[4], args[5]).start();
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    Runtime.getRuntime().halt(0);
  }
}
