package io.jumun.system;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Jobs;
import io.jumun.runner.shop.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The daily work on members, and member-service dies in the middle of it. The test holds the login
 * of somebody whose turn comes half way, so that the work waits there; then it kills the process.
 */
class DormancyIT {

  private static final String JOB = "member-dormancy";
  private static final int MEMBERS = 2_000;
  private static final int HALF_WAY = 1_050;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Platform platform = RunningPlatform.get();
  private final Books books = new Books(platform);
  private final Jobs jobs = Jobs.of(platform);
  private final String admin = Shop.of(platform).token(SignIn.ADMIN);
  private final Replica victim = platform.service(ServiceKind.MEMBER);

  @Test
  void whoeverIsDueFallsAsleepOnceThoughTheWorkIsKilledHalfWay() throws SQLException {
    addMembersNotSeenForManyYears();
    long due = due();
    String run = killHalfWay();
    try {
      assertThat(asleep()).as("what was done before, in whole chunks of 100").isEqualTo(1_000);
    } finally {
      victim.start();
      victim.awaitReady(PATIENCE);
    }

    JsonNode ended = awaitEnd(run);
    assertThat(ended.get("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(ended.get("details").asString()).isEqualTo(due + " members deactivated");
    assertThat(ended.get("affected").asLong()).isEqualTo(due);
    assertThat(asleep()).isEqualTo(MEMBERS);
    eachIsToldOnce(Topic.MEMBER_EVENTS, "io.jumun.member.MemberDeactivated.v1");
    eachIsToldOnce(Topic.MEMBER_REVOCATIONS, "io.jumun.member.TokensRevoked.v1");
  }

  @AfterAll
  static void theBooksAreRight() {
    Auditor.of(RunningPlatform.get()).findsNothingWrong();
  }

  /** Longer than anybody else, so that their turn comes first; the first is the eldest. */
  private void addMembersNotSeenForManyYears() {
    books.change(
        ServiceKind.MEMBER,
        """
        insert into member (id, email, password_hash, nickname, registered_at, version)
        select uuidv7(), 'asleep-' || number || '@dormancy.example', 'none', 'Aged',
               timestamptz '2001-01-01' + number * interval '1 minute', 0
        from generate_series(1, %d) as number
        """
            .formatted(MEMBERS));
  }

  private String killHalfWay() throws SQLException {
    try (Connection login = holdLoginOfWhoIsHalfWay()) {
      String run = jobs.run(admin, JOB).orFail().get("id").asString();
      await().atMost(PATIENCE).until(this::somebodyWaitsForTheLogin);
      victim.kill();
      login.rollback();
      return run;
    }
  }

  private Connection holdLoginOfWhoIsHalfWay() throws SQLException {
    books.change(
        ServiceKind.MEMBER,
        """
        insert into login (id, member_id, opened_at, expires_at)
        select id, id, now(), now() + interval '1 day' from member
        where email = 'asleep-%d@dormancy.example'
        """
            .formatted(HALF_WAY));
    Connection connection = platform.postgres().connect(platform.database(ServiceKind.MEMBER));
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "select from login join member on member.id = member_id where email like 'asleep-%' for update of login");
    }
    return connection;
  }

  private boolean somebodyWaitsForTheLogin() {
    return !books
        .query(
            ServiceKind.MEMBER,
            "select pid from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query like 'update login%'",
            row -> row.getInt(1))
        .isEmpty();
  }

  private long due() {
    return one(
        "select count(*) from member where status = 'ACTIVE' and not admin"
            + " and coalesce(last_login_at, registered_at) < now() - interval '365 days'");
  }

  private long asleep() {
    return one(
        "select count(*) from member where status = 'INACTIVE' and email like 'asleep-%@dormancy.example'");
  }

  private long one(String sql) {
    return books.query(ServiceKind.MEMBER, sql, row -> row.getLong(1)).getFirst();
  }

  private JsonNode awaitEnd(String run) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> jobs.logged(admin, JOB, run),
            logged -> !logged.path("status").asString("RUNNING").equals("RUNNING"));
  }

  private void eachIsToldOnce(Topic topic, String type) {
    Set<String> ours =
        Set.copyOf(
            books.query(
                ServiceKind.MEMBER,
                "select id from member where email like 'asleep-%@dormancy.example'",
                row -> row.getString(1)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told(topic, type).filter(ours::contains).toList())
                    .as(type)
                    .hasSize(MEMBERS)
                    .doesNotHaveDuplicates());
  }

  /** About whom; what is published again after the kill has the same id, and counts once. */
  private Stream<String> told(Topic topic, String type) {
    return new KafkaRecords(platform.kafka().bootstrapServers())
        .on(topic).stream()
            .filter(entry -> entry.type().equals(type))
            .collect(toMap(KafkaRecords.Entry::eventId, entry -> entry.key(), (one, _) -> one))
            .values()
            .stream();
  }
}
