package io.jumun.member;

import static io.jumun.member.support.Visitor.newEmail;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;
import io.jumun.contracts.member.MemberDeactivated;
import io.jumun.contracts.member.MemberDeleted;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.member.application.MemberDormancy;
import io.jumun.member.support.AgedMembers;
import io.jumun.member.support.MemberServiceTest;
import io.jumun.member.support.Visitor;
import io.jumun.messaging.job.JobRun;
import io.jumun.messaging.job.JobStep;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A chunk is three members here, so that some make several steps. */
@MemberServiceTest
@TestPropertySource(
    properties = {
      "jumun.member.dormancy.chunk=3",
      // Runs are shared out among all that bear one name, also among the contexts of this JVM.
      "spring.application.name=" + DormancyTest.SERVICE
    })
class DormancyTest {

  static final String SERVICE = "member-dormancy-test";

  @Autowired MemberDormancy dormancy;
  @Autowired AgedMembers members;
  @Autowired Visitor visitor;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final Instant today = Instant.now().truncatedTo(MICROS);
  private final Instant aYearAgo = today.minus(ofDays(365));
  private final Instant graceAgo = today.minus(ofDays(30));

  @BeforeEach
  void begin() {
    members.clear();
  }

  @Test
  void doesItsWorkWhenTheSchedulerSaysSoAndReportsIt() {
    var due = members.lastSeen(aYearAgo.minusSeconds(1), 7);
    var gone = Stream.generate(() -> members.inactive(graceAgo.minusSeconds(1))).limit(4).toList();
    var stays = members.lastSeen(today.minusSeconds(60));
    var run = UuidCreator.getTimeOrderedEpoch();
    try (var events = TestEvents.connect(kafka)) {
      events.publish(
          "scheduler-service",
          1,
          new JobTriggered(
              "member-dormancy", run, "CRON", today, LocalDate.of(2026, 1, 31), Map.of()));
      await()
          .atMost(ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(reports(events, run))
                      .singleElement()
                      .returns("SUCCEEDED", JobRunReported::status)
                      .returns("7 members deactivated, 4 members deleted", JobRunReported::details)
                      .returns(11L, JobRunReported::affected));
      await()
          .atMost(ofSeconds(20))
          .untilAsserted(
              () -> {
                assertThat(due).allSatisfy(id -> assertTold(events, id));
                assertThat(gone)
                    .allSatisfy(
                        id ->
                            assertThat(of(events, Topic.MEMBER_EVENTS, id))
                                .singleElement()
                                .isInstanceOf(MemberDeleted.class));
              });
      assertThat(of(events, Topic.MEMBER_EVENTS, stays)).isEmpty();
    }
    assertThat(due).allSatisfy(id -> assertThat(members.status(id)).containsExactly("INACTIVE"));
    assertThat(gone).allSatisfy(id -> assertThat(members.status(id)).isEmpty());
    assertThat(members.status(stays)).containsExactly("ACTIVE");
  }

  @Test
  void deactivatesWhoWasNotSeenForAYearToTheMicrosecond() {
    var exactly = members.lastSeen(aYearAgo);
    var notYet = members.lastSeen(aYearAgo.plus(1, MICROS));
    var neverLoggedIn = members.neverLoggedIn(aYearAgo);
    var signedUpLater = members.neverLoggedIn(aYearAgo.plus(1, MICROS));
    assertThat(runToItsEnd(run(today))).isEqualTo(2);
    assertThat(Stream.of(exactly, neverLoggedIn).flatMap(members::status))
        .containsExactly("INACTIVE", "INACTIVE");
    assertThat(Stream.of(notYet, signedUpLater).flatMap(members::status))
        .containsExactly("ACTIVE", "ACTIVE");
  }

  @Test
  void deletesWhoWasAwayForLongerThanTheGraceToTheMicrosecond() {
    var inactive = members.inactive(graceAgo.minus(1, MICROS));
    var withdrawn = members.withdrawn(graceAgo.minus(1, MICROS));
    var inactiveNotYet = members.inactive(graceAgo);
    var withdrawnNotYet = members.withdrawn(graceAgo);
    assertThat(runToItsEnd(run(today))).isEqualTo(2);
    assertThat(Stream.of(inactive, withdrawn).flatMap(members::status)).isEmpty();
    assertThat(Stream.of(inactiveNotYet, withdrawnNotYet).flatMap(members::status))
        .containsExactly("INACTIVE", "WITHDRAWN");
  }

  @Test
  void leavesOperatorsOfTheShopAlone() {
    var admin = members.admin();
    var inactive = members.inactiveAdmin(Instant.EPOCH);
    var viewer = members.asViewer(members.lastSeen(Instant.EPOCH));
    var inactiveViewer = members.asViewer(members.inactive(Instant.EPOCH));
    assertThat(runToItsEnd(run(today))).isZero();
    assertThat(Stream.of(admin, inactive, viewer, inactiveViewer).flatMap(members::status))
        .containsExactly("ACTIVE", "INACTIVE", "ACTIVE", "INACTIVE");
  }

  @Test
  void givesTheWholeGraceToWhomItDeactivatesEvenWhenItsDayIsYetToCome() {
    var member = members.lastSeen(today);
    var inTwoYears = today.plus(ofDays(730));
    assertThat(runToItsEnd(run(inTwoYears))).isOne();
    assertThat(runToItsEnd(run(inTwoYears.plus(ofDays(30))))).isZero();
    assertThat(members.status(member)).containsExactly("INACTIVE");
    assertThat(runToItsEnd(run(inTwoYears.plus(ofDays(31))))).isOne();
    assertThat(members.status(member)).isEmpty();
  }

  @Test
  void judgesALateRunByItsOwnDayAndBeginsTheGraceWhenItIsDone() {
    var dueThen = members.lastSeen(aYearAgo.minus(ofDays(60)));
    var dueSince = members.lastSeen(aYearAgo.minus(ofDays(59)));
    assertThat(runToItsEnd(run(today.minus(ofDays(60))))).isOne();
    assertThat(members.status(dueThen)).containsExactly("INACTIVE");
    assertThat(members.status(dueSince)).containsExactly("ACTIVE");
    assertThat(runToItsEnd(run(today))).isOne();
    assertThat(members.status(dueThen)).containsExactly("INACTIVE");
  }

  @Test
  void goesOnWhereAKilledStepHadBegun() {
    var due = members.lastSeen(aYearAgo, 8);
    var run = run(today);
    assertThat(step(run)).isEqualTo(JobStep.did("members deactivated", 3));
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      assertThat(dormancy.step(run))
                          .isEqualTo(JobStep.did("members deactivated", 3));
                      throw new Killed();
                    }));
    assertThat(due.stream().flatMap(members::status).filter("INACTIVE"::equals)).hasSize(3);
    assertThat(runToItsEnd(run)).isEqualTo(5);
    assertThat(due).allSatisfy(id -> assertThat(members.status(id)).containsExactly("INACTIVE"));
    awaitThatEachIsToldOnce(due);
  }

  @Test
  void doesEverybodyOnceWhenTwoReplicasStepAtOnce() throws Exception {
    var due = members.lastSeen(aYearAgo, 40);
    var gone = Stream.generate(() -> members.inactive(Instant.EPOCH)).limit(20).toList();
    var start = new CyclicBarrier(2);
    Callable<Long> replica =
        () -> {
          start.await();
          return runToItsEnd(run(today));
        };
    try (var replicas = Executors.newFixedThreadPool(2)) {
      var done = replicas.invokeAll(List.of(replica, replica)).stream().map(Future::resultNow);
      assertThat(done.mapToLong(Long::longValue).sum()).isEqualTo(60);
    }
    assertThat(due).allSatisfy(id -> assertThat(members.status(id)).containsExactly("INACTIVE"));
    assertThat(gone).allSatisfy(id -> assertThat(members.status(id)).isEmpty());
    awaitThatEachIsToldOnce(due);
  }

  @Test
  void passesOverWhomSomebodyElseIsChangingAndFindsThemTheNextTime() {
    var busy = members.lastSeen(aYearAgo.minusSeconds(1));
    var other = members.lastSeen(aYearAgo);
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("select id from member where id = ? for share").param(busy).query().singleRow();
          try (var replica = Executors.newSingleThreadExecutor()) {
            var done = replica.submit(() -> runToItsEnd(run(today)));
            await().atMost(ofSeconds(20)).until(done::isDone);
            assertThat(done.resultNow()).isOne();
          }
        });
    assertThat(members.status(busy)).containsExactly("ACTIVE");
    assertThat(members.status(other)).containsExactly("INACTIVE");
    assertThat(runToItsEnd(run(today))).isOne();
    assertThat(members.status(busy)).containsExactly("INACTIVE");
  }

  @Test
  void canFindThoseWhoAreDueByIndexWithoutSortingThem() {
    for (String sql :
        List.of(
            "status = 'ACTIVE' and not admin and not viewer and coalesce(last_login_at, registered_at) <= now() order by coalesce(last_login_at, registered_at)",
            "status <> 'ACTIVE' and not admin and not viewer and inactive_since < now() order by inactive_since")) {
      var plan =
          transaction.execute(
              _ -> {
                // The table is too small here for the planner to care: any way that reads and
                // sorts all who are active looks as cheap to it.
                jdbc.sql("set local enable_sort = off").update();
                jdbc.sql("set local enable_seqscan = off").update();
                jdbc.sql("set local enable_bitmapscan = off").update();
                return jdbc.sql("explain select id from member where " + sql + " limit 1000")
                    .query(String.class)
                    .list();
              });
      assertThat(String.join("\n", plan))
          .containsPattern("Index Scan using member_(last_seen|inactive_since)")
          .doesNotContain("Sort");
    }
  }

  @Test
  void deletesLoginsWithTheMemberAndFreesTheAddress() {
    var email = newEmail();
    var id = visitor.signUp(email);
    visitor.logIn(email);
    members.lastSeen(id, aYearAgo);
    assertThat(count("select count(*) from refresh_token")).isOne();
    assertThat(runToItsEnd(run(today))).isOne();
    members.inactiveSince(id, graceAgo.minusSeconds(1));
    assertThat(runToItsEnd(run(today))).isOne();
    assertThat(count("select count(*) from login")).isZero();
    assertThat(count("select count(*) from refresh_token")).isZero();
    visitor.logIn(email, Visitor.PASSWORD).expectStatus().isUnauthorized();
    visitor.comeBack(email, Visitor.PASSWORD).expectStatus().isUnauthorized();
    assertThat(visitor.signUp(email)).isNotEqualTo(id);
  }

  @Test
  void endsLoginsAndTokensOfWhomItDeactivates() {
    var email = newEmail();
    var id = visitor.signUp(email);
    var tokens = visitor.logIn(email);
    members.lastSeen(id, aYearAgo);
    visitor.get("/members/me", tokens.accessToken()).expectStatus().isOk();
    assertThat(runToItsEnd(run(today))).isOne();
    visitor.refresh(tokens.refreshToken()).expectStatus().isUnauthorized();
    await()
        .atMost(ofSeconds(20))
        .untilAsserted(
            () -> visitor.get("/members/me", tokens.accessToken()).expectStatus().isUnauthorized());
  }

  @Test
  void staysAwayFromWhoLoggedInJustBefore() {
    var email = newEmail();
    var id = visitor.signUp(email);
    members.lastSeen(id, aYearAgo);
    visitor.logIn(email);
    assertThat(runToItsEnd(run(today))).isZero();
    assertThat(members.status(id)).containsExactly("ACTIVE");
  }

  private static final class Killed extends RuntimeException {}

  private static JobRun run(Instant scheduledFor) {
    return new JobRun(
        UuidCreator.getTimeOrderedEpoch(), scheduledFor, LocalDate.of(2026, 1, 31), Map.of());
  }

  private JobStep step(JobRun run) {
    return transaction.execute(_ -> dormancy.step(run));
  }

  /** How many members were changed. */
  private long runToItsEnd(JobRun run) {
    List<Long> counts = new ArrayList<>();
    while (step(run) instanceof JobStep.Did did) {
      assertThat(did.count()).isBetween(1L, 3L);
      counts.add(did.count());
    }
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private void awaitThatEachIsToldOnce(List<UUID> deactivated) {
    // Published behind all that was to be published before.
    var last = members.lastSeen(Instant.EPOCH);
    assertThat(runToItsEnd(run(today))).isOne();
    try (var events = TestEvents.connect(kafka)) {
      await()
          .atMost(ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(Stream.concat(deactivated.stream(), Stream.of(last)))
                      .allSatisfy(id -> assertTold(events, id)));
    }
  }

  private static void assertTold(TestEvents events, UUID deactivated) {
    assertThat(of(events, Topic.MEMBER_EVENTS, deactivated))
        .singleElement()
        .isInstanceOf(MemberDeactivated.class);
    assertThat(of(events, Topic.MEMBER_REVOCATIONS, deactivated))
        .singleElement()
        .isInstanceOf(TokensRevoked.class);
  }

  private static List<? extends DomainEvent> of(TestEvents events, Topic topic, UUID member) {
    return events.about(topic, member.toString()).stream().map(it -> it.event()).toList();
  }

  private static List<JobRunReported> reports(TestEvents events, UUID run) {
    return events.about(Topic.SCHEDULER_COMMANDS, "member-dormancy").stream()
        .filter(it -> it.source().equals(SERVICE))
        .map(it -> it.event())
        .map(JobRunReported.class::cast)
        .filter(report -> report.runId().equals(run))
        .toList();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
