package io.jumun.infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own program to start and stop a server. */
record PgCtl(Path home, PostgresData files) {

  private static final Duration RETRY_LIMIT = Duration.ofSeconds(10);
  private static final Duration RETRY_PAUSE = Duration.ofMillis(200);

  void start(Duration limit) {
    // Right after a kill the children of the old server still hold its memory for a moment.
    if (!Waiting.until(() -> started(limit), RETRY_LIMIT, RETRY_PAUSE)) {
      throw InfrastructureFailure.notStarted(
          "PostgreSQL", "an old server still holds its memory", files.log().tail(20));
    }
  }

  void stop(String mode, Duration limit) {
    new Command(stopCommand(mode, limit)).run(limit.plusSeconds(5));
  }

  List<String> stopCommand(String mode, Duration limit) {
    return command("stop", "--mode=" + mode, "--wait", "--timeout=" + limit.toSeconds());
  }

  private boolean started(Duration limit) {
    var start =
        command("start", "--wait", "--timeout=" + limit.toSeconds(), "--log=" + files.log().path());
    try {
      new Command(start).run(limit.plusSeconds(5));
      return true;
    } catch (InfrastructureFailure failure) {
      var log = files.log().tail(20);
      if (log.contains("pre-existing shared memory block")) {
        return false;
      }
      throw InfrastructureFailure.notStarted(
          "PostgreSQL", "pg_ctl said " + failure.getMessage(), log);
    }
  }

  private List<String> command(String... arguments) {
    var program =
        Stream.of(home.resolve("bin/pg_ctl").toString(), "--silent", "--pgdata=" + files.data());
    return OrdinaryUser.running(Stream.concat(program, Stream.of(arguments)).toList());
  }
}
