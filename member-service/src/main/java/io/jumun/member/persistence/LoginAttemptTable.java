package io.jumun.member.persistence;

import io.jumun.member.application.LoginThrottle;
import io.jumun.member.application.MemberProperties;
import io.jumun.member.domain.Email;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code login_attempt}: a sliding window that all replicas share. */
@Component
class LoginAttemptTable implements LoginThrottle {

  private final JdbcClient jdbc;
  private final MemberProperties.Throttle limits;

  LoginAttemptTable(JdbcClient jdbc, MemberProperties properties) {
    this.jdbc = jdbc;
    this.limits = properties.throttle();
  }

  private record Window(String scope, int limit) {}

  /** Locked in one order, the account first, so that two attempts cannot wait for each other. */
  private List<Window> windows(Email email, String address) {
    return List.of(
        new Window(account(email), limits.perAccount()),
        new Window(network(address), limits.perAddress()));
  }

  @Override
  @Transactional
  public Optional<Duration> admit(Email email, String address) {
    forgetOld();
    var windows = windows(email, address);
    windows.forEach(this::lock);
    var wait = windows.stream().flatMap(window -> wait(window).stream()).max(Duration::compareTo);
    if (wait.isEmpty()) {
      windows.forEach(this::count);
    }
    return wait;
  }

  @Override
  @Transactional
  public void forgive(Email email, String address) {
    jdbc.sql("delete from login_attempt where scope = ?").param(account(email)).update();
    jdbc.sql(
            """
            delete from login_attempt where id = (
              select id from login_attempt where scope = ?
              order by at desc limit 1 for update skip locked)
            """)
        .param(network(address))
        .update();
  }

  private void lock(Window window) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(window.scope())
        .query(rows -> {});
  }

  /** The window is full until the oldest of the last so many attempts has left it. */
  private Optional<Duration> wait(Window window) {
    return jdbc.sql(
            """
            select ceil(extract(epoch from min(at) - clock_timestamp()) + ?)::bigint
            from (select at from login_attempt
                  where scope = ? and at > clock_timestamp() - make_interval(secs => ?)
                  order by at desc limit ?) latest
            having count(*) >= ?
            """)
        .param(limits.window().toSeconds())
        .param(window.scope())
        .param(limits.window().toSeconds())
        .param(window.limit())
        .param(window.limit())
        .query(Long.class)
        .optional()
        .map(seconds -> Duration.ofSeconds(Math.max(1, seconds)));
  }

  private void count(Window window) {
    jdbc.sql("insert into login_attempt (scope) values (?)").param(window.scope()).update();
  }

  /** A few at a time, and none that another attempt is at. */
  private void forgetOld() {
    jdbc.sql(
            """
            delete from login_attempt where id in (
              select id from login_attempt where at < now() - make_interval(secs => ?)
              order by at limit 20 for update skip locked)
            """)
        .param(limits.window().toSeconds())
        .update();
  }

  /** A digest, since it may be the address of somebody who never came here. */
  private static String account(Email email) {
    return "account " + UUID.nameUUIDFromBytes(email.value().getBytes(StandardCharsets.UTF_8));
  }

  private static String network(String address) {
    return "address " + address;
  }
}
