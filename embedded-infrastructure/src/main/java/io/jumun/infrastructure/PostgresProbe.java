package io.jumun.infrastructure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Asks a server whether it serves, on its port and with its superuser's password. */
record PostgresProbe(PostgresServer server) {

  private static final Set<String> NOT_YET = Set.of("57P03", "08001");
  private static final Duration PAUSE = Duration.ofMillis(50);

  void awaitReady(Duration limit) {
    if (!Waiting.until(this::answers, limit, PAUSE)) {
      throw InfrastructureFailure.notStarted(
          "PostgreSQL", "no answer within " + limit, new LogFile(server.log()).tail(20));
    }
  }

  private boolean answers() {
    try (var connection = server.connect(PostgresServer.SUPERUSER)) {
      return connection.isValid(5);
    } catch (SQLException failure) {
      if (server.isRunning() && NOT_YET.contains(String.valueOf(failure.getSQLState()))) {
        return false;
      }
      throw InfrastructureFailure.because("PostgreSQL does not let its superuser in", failure);
    }
  }
}
