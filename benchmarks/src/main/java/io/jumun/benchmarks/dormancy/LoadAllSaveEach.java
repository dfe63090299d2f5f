package io.jumun.benchmarks.dormancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import io.jumun.benchmarks.measure.MemoryWatch;
import io.jumun.contracts.Topic;
import io.jumun.contracts.member.MemberDeactivated;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.trace.Traces;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The baseline, in a process of its own: all members are loaded as objects, each is looked at, and
 * each who is due is saved in a transaction of its own, with its events and the end of its logins.
 * It is spared what a mapper would add, and the relay does not run beside it.
 */
final class LoadAllSaveEach {

  /** The objects need it. */
  private static final String HEAP = "-Xmx3g";

  private static final Duration LIMIT = Duration.ofHours(1);
  private static final int MAX_BODY_BYTES = 524_288;

  private record Member(
      UUID id,
      String email,
      String passwordHash,
      String nickname,
      @Nullable String picture,
      boolean admin,
      Instant registeredAt,
      @Nullable Instant lastLoginAt,
      long version) {

    boolean isDue(Instant lastSeen) {
      var seen = lastLoginAt == null ? registeredAt : lastLoginAt;
      return !admin && !seen.isAfter(lastSeen);
    }
  }

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Outbox outbox;

  private LoadAllSaveEach(HikariDataSource connections) {
    this.jdbc = JdbcClient.create(connections);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    this.outbox =
        new Outbox(
            jdbc,
            new Traces(Tracer.NOOP, Propagator.NOOP),
            "dormancy-benchmark",
            MAX_BODY_BYTES,
            Set.of(Topic.Name.MEMBER_EVENTS, Topic.Name.MEMBER_REVOCATIONS));
  }

  static Outcome run(Servers servers, MemberRows rows) {
    try (var child =
            ChildJvm.launch(
                List.of(HEAP), LoadAllSaveEach.class, List.of(), servers.environment());
        var memory = new MemoryWatch(child.pid())) {
      var meter =
          new CpuMeter()
              .with(Outcome.PROCESS, child.pid())
              .with(Outcome.POSTGRES, servers.postgresPid())
              .with(Outcome.KAFKA, servers.kafkaPid());
      var before = new CompletableFuture<CpuReading>();
      var took = new CompletableFuture<Duration>();
      child.listen(
          line -> {
            if (line.equals("begin")) {
              before.complete(meter.read());
            } else {
              took.complete(Duration.ofNanos(Long.parseLong(line)));
            }
          });
      child.awaitReady(LIMIT);
      return new Outcome(
          took.join(),
          meter.read().since(before.join()),
          memory.first(),
          memory.most(),
          rows.inactive(),
          rows.events());
    }
  }

  public static void main(String[] arguments) {
    try (var connections = connections(System.getenv())) {
      var work = new LoadAllSaveEach(connections);
      ChildJvm.say("begin");
      long begin = System.nanoTime();
      work.deactivate(Instant.now().minus(Duration.ofDays(365)));
      ChildJvm.say(Long.toString(System.nanoTime() - begin));
      ChildJvm.readyUntilTold();
    }
  }

  private void deactivate(Instant lastSeen) {
    jdbc
        .sql("select * from member where status = 'ACTIVE'")
        .query(LoadAllSaveEach::member)
        .list()
        .stream()
        .filter(member -> member.isDue(lastSeen))
        .forEach(member -> transaction.executeWithoutResult(_ -> save(member, Instant.now())));
  }

  private void save(Member member, Instant now) {
    jdbc.sql(
            """
            update member
            set email = ?, password_hash = ?, nickname = ?, status = 'INACTIVE', inactive_since = ?,
              version = version + 1
            where id = ? and version = ?
            """)
        .param(member.email())
        .param(member.passwordHash())
        .param(member.nickname())
        .param(Timestamp.from(now))
        .param(member.id())
        .param(member.version())
        .update();
    jdbc.sql("update login set ended_at = ? where member_id = ? and ended_at is null")
        .param(Timestamp.from(now))
        .param(member.id())
        .update();
    outbox.append(new MemberDeactivated(member.id(), now), null);
    outbox.append(new TokensRevoked(member.id(), now), null);
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    var lastLogin = row.getTimestamp("last_login_at");
    return new Member(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("password_hash"),
        row.getString("nickname"),
        row.getString("picture"),
        row.getBoolean("admin"),
        row.getTimestamp("registered_at").toInstant(),
        lastLogin == null ? null : lastLogin.toInstant(),
        row.getLong("version"));
  }

  private static HikariDataSource connections(Map<String, String> environment) {
    var config = new HikariConfig();
    config.setJdbcUrl(environment.get("JUMUN_DATABASE_URL"));
    config.setUsername(environment.get("JUMUN_DATABASE_USERNAME"));
    config.setPassword(environment.get("JUMUN_DATABASE_PASSWORD"));
    config.setMaximumPoolSize(2);
    return new HikariDataSource(config);
  }
}
