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
  private final AgedMembers members = new AgedMembers(new Books(platform));
  private final Jobs jobs = Jobs.of(platform);
  private final String admin = Shop.of(platform).token(SignIn.ADMIN);
  private final Replica victim = platform.service(ServiceKind.MEMBER);

  @Test
  void whoeverIsDueFallsAsleepOnceThoughTheWorkIsKilledHalfWay() throws SQLException {
    members.add(MEMBERS);
    long due = members.due();

    String run = runAndKillHalfWay();
    try {
      assertThat(members.asleep()).as("done before, in whole chunks of 100").hasSize(1_000);
    } finally {
      victim.start();
      victim.awaitReady(PATIENCE);
    }

    JsonNode ended = awaitEnd(run);
    assertThat(ended.get("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(ended.get("details").asString()).isEqualTo(due + " members deactivated");
    assertThat(ended.get("affected").asLong()).isEqualTo(due);
    assertThat(members.asleep()).hasSize(MEMBERS);
    eachIsToldOnce(Topic.MEMBER_EVENTS, "io.jumun.member.MemberDeactivated.v1");
    eachIsToldOnce(Topic.MEMBER_REVOCATIONS, "io.jumun.member.TokensRevoked.v1");
  }

  @AfterAll
  static void theBooksAreRight() {
    Auditor.of(RunningPlatform.get()).findsNothingWrong();
  }

  private String runAndKillHalfWay() throws SQLException {
    try (Connection login = members.holdLoginOf(HALF_WAY)) {
      String run = jobs.run(admin, JOB).orFail().get("id").asString();
      await().atMost(PATIENCE).until(members::isSomebodyWaitingForTheLogin);
      victim.kill();
      login.rollback();
      return run;
    }
  }

  private JsonNode awaitEnd(String run) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> jobs.logged(admin, JOB, run),
            logged -> !logged.path("status").asString("RUNNING").equals("RUNNING"));
  }

  private void eachIsToldOnce(Topic topic, String type) {
    var asleep = members.asleep();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told(topic, type).filter(asleep::contains).toList())
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
