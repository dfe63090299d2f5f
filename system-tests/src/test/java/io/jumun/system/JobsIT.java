package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.events.EventTail;
import io.jumun.runner.events.PassingEvent;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Jobs;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two replicas of scheduler-service, and one schedule. */
class JobsIT {

  private static final String JOB = "member-dormancy";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Platform platform = RunningPlatform.get();
  private final Jobs jobs = Jobs.of(platform);
  private final String admin = Shop.of(platform).token(SignIn.ADMIN);
  private final Set<String> before = runs().map(JobsIT::id).collect(Collectors.toSet());
  private final Queue<PassingEvent> passed = new ConcurrentLinkedQueue<>();

  @Test
  void eachTickHasOneRunOneEventAndOneReport() {
    assertThat(replicas()).hasSize(2).allMatch(Replica::isReady);
    try (var _ = EventTail.from(platform.kafka().bootstrapServers(), passed::add)) {
      String usual = jobs.job(admin, JOB).get("cron").asString();
      try {
        jobs.change(admin, JOB, Map.of("cron", "* * * * * *")).orFail();
        await().atMost(PATIENCE).until(() -> ticks().size() >= 5);
      } finally {
        jobs.change(admin, JOB, Map.of("cron", usual)).orFail();
      }
      await().atMost(PATIENCE).until(() -> ticks().stream().allMatch(this::isDone));

      Instant first = scheduledFor(ticks().getFirst());
      assertThat(ticks().stream().map(JobsIT::scheduledFor))
          .containsExactlyElementsOf(
              Stream.iterate(first, time -> time.plusSeconds(1)).limit(ticks().size()).toList());
      assertThat(told("JobTriggered")).hasSameSizeAs(ticks());
      assertThat(told("JobRunReported")).hasSameSizeAs(ticks());
      assertThat(ticks()).allMatch(tick -> aboutRun(tick, "JobTriggered") == 1);
      assertThat(ticks()).allMatch(tick -> aboutRun(tick, "JobRunReported") == 1);
    }
  }

  private List<Replica> replicas() {
    return platform.replicas().stream()
        .filter(replica -> replica.id().kind() == ServiceKind.SCHEDULER)
        .toList();
  }

  /** The runs of this test, the oldest first. */
  private List<JsonNode> ticks() {
    return runs().filter(run -> !before.contains(id(run))).toList().reversed();
  }

  private Stream<JsonNode> runs() {
    return jobs.runs(admin, JOB).stream();
  }

  private boolean isDone(JsonNode tick) {
    return tick.get("status").asString().equals("SUCCEEDED")
        && aboutRun(tick, "JobTriggered") > 0
        && aboutRun(tick, "JobRunReported") > 0;
  }

  private long aboutRun(JsonNode tick, String type) {
    return told(type).stream().filter(event -> event.body().contains(id(tick))).count();
  }

  private List<PassingEvent> told(String type) {
    return passed.stream()
        .filter(event -> event.key().equals(JOB) && event.shortType().equals(type))
        .toList();
  }

  private static String id(JsonNode run) {
    return run.get("id").asString();
  }

  private static Instant scheduledFor(JsonNode run) {
    return Instant.parse(run.get("scheduledFor").asString());
  }
}
