package io.jumun.sandbox.idempotency;

import io.jumun.sandbox.SandboxProperties;
import java.time.Duration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Requests by their keys, and how they were answered. */
@Repository
class KnownRequests implements InitializingBean {

  private static final String THIS_ONE =
      "where merchant = ? and method = ? and path = ? and key = ?";

  private final JdbcClient jdbc;
  private final Duration lifetime;

  KnownRequests(JdbcClient jdbc, SandboxProperties properties) {
    this.jdbc = jdbc;
    this.lifetime = properties.keyLifetime();
  }

  /** What was running when the last process ended runs no more. */
  @Override
  public void afterPropertiesSet() {
    jdbc.sql("delete from idempotent_request where status is null").update();
  }

  /** What is too old to be recognised is not kept; one batch, the next run takes the next. */
  @Scheduled(fixedDelayString = "${jumun.sandbox.sweep:PT1S}")
  void forget() {
    jdbc.sql(
            """
            delete from idempotent_request where (merchant, method, path, key) in (
              select merchant, method, path, key from idempotent_request
              where claimed_at < clock_timestamp() - make_interval(secs => ?)
              limit 1000 for update skip locked)
            """)
        .param((double) lifetime.toSeconds())
        .update();
  }

  Claim claim(RequestKey request) {
    boolean first =
        jdbc.sql(
                    """
                insert into idempotent_request as known (merchant, method, path, key)
                values (?, ?, ?, ?)
                on conflict (merchant, method, path, key) do update
                set claimed_at = clock_timestamp(), status = null, body = null
                where known.claimed_at < clock_timestamp() - make_interval(secs => ?)
                """)
                .params(request.merchant(), request.method(), request.path(), request.key())
                .param((double) lifetime.toSeconds())
                .update()
            == 1;
    return first ? new Claim.First() : known(request);
  }

  void complete(RequestKey request, Answer answer) {
    jdbc.sql("update idempotent_request set status = ?, body = ? " + THIS_ONE)
        .params(answer.status(), answer.body())
        .params(request.merchant(), request.method(), request.path(), request.key())
        .update();
  }

  /** It came to nothing; the next one is the first. */
  void release(RequestKey request) {
    jdbc.sql("delete from idempotent_request " + THIS_ONE + " and status is null")
        .params(request.merchant(), request.method(), request.path(), request.key())
        .update();
  }

  private Claim known(RequestKey request) {
    return jdbc.sql(
            "select status, body from idempotent_request " + THIS_ONE + " and status is not null")
        .params(request.merchant(), request.method(), request.path(), request.key())
        .query((row, _) -> new Answer(row.getInt("status"), row.getString("body")))
        .optional()
        .<Claim>map(Claim.Answered::new)
        .orElseGet(Claim.Running::new);
  }
}
