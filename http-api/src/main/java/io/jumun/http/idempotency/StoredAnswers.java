package io.jumun.http.idempotency;

import io.jumun.http.digest.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code http_idempotency}. */
class StoredAnswers {

  private final JdbcClient jdbc;

  StoredAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Holds the key until the transaction ends. It is tried, not waited for: a client that repeats
   * itself quickly would otherwise hold a connection for each try.
   */
  void lock(IdempotencyKey key) {
    if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(key.digest().lockId())
        .query(Boolean.class)
        .single()) {
      throw IdempotencyRefusal.inUse();
    }
  }

  Optional<StoredAnswer> find(IdempotencyKey key) {
    return jdbc.sql(
            "select request, status, location, response from http_idempotency where digest = ?")
        .param(key.digest().bytes())
        .query(StoredAnswers::answer)
        .optional();
  }

  void store(IdempotencyKey key, StoredAnswer answer) {
    jdbc.sql(
            """
            insert into http_idempotency
              (digest, caller, method, path, key, request, status, location, response)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(key.digest().bytes())
        .param(key.caller())
        .param(key.method())
        .param(key.path())
        .param(key.value())
        .param(answer.request().hex())
        .param(answer.status())
        .param(answer.location())
        .param(answer.body())
        .update();
  }

  private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
    return new StoredAnswer(
        new Digest(row.getString("request")),
        row.getInt("status"),
        row.getString("location"),
        row.getString("response"));
  }
}
