package io.jumun.member.persistence;

import io.jumun.member.application.StartTurn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An advisory lock of the database that the replicas share. */
@Component
class AdvisoryStartTurn implements StartTurn {

  private final JdbcClient jdbc;

  AdvisoryStartTurn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void take() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('member-service start'))").query(rows -> {});
  }
}
