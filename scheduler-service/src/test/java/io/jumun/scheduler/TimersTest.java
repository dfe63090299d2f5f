package io.jumun.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.TimerRequested;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.wire.CloudEvent;
import io.jumun.messaging.wire.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a timer's owner sees. */
@SchedulerTest
class TimersTest {

  private static final Duration A_WHILE = Duration.ofSeconds(1);

  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  TimerOwner owner;

  @BeforeEach
  void connect() {
    owner = TimerOwner.connectedTo(bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    owner.close();
  }

  @Test
  void elapsesOnceAndNeverEarly() {
    Instant dueAt = databaseTime().plusMillis(1500);
    String timerId = owner.request("tea", dueAt);

    await().until(() -> !owner.elapsed().isEmpty());

    var elapsed = owner.elapsed().getFirst();
    assertThat(databaseTime()).isAfterOrEqualTo(dueAt);
    assertThat(elapsed.elapsedAt()).isBetween(dueAt, databaseTime());
    assertThat(elapsed.timerId()).isEqualTo(timerId);
    assertThat(elapsed.subject()).isEqualTo(owner.subject);
    assertThat(elapsed.kind()).isEqualTo("test");
    assertThat(elapsed.dueAt()).isEqualTo(dueAt);
    assertThat(elapsed.payload()).isEqualTo(Map.of("name", "tea"));
    assertThat(status(timerId)).isEqualTo("ELAPSED");
    await().during(A_WHILE).until(() -> owner.elapsed().size() == 1);
  }

  @Test
  void isNotEarlyByAFractionOfAMicrosecond() {
    Instant dueAt = databaseTime().plusMillis(300).plusNanos(1);
    owner.request("fine", dueAt);

    await().until(() -> !owner.elapsed().isEmpty());

    assertThat(owner.elapsed().getFirst().elapsedAt()).isAfterOrEqualTo(dueAt);
  }

  @Test
  void elapsesAtOnceWhenTheTimeIsPast() {
    Instant dueAt = databaseTime().minus(3, ChronoUnit.DAYS);
    owner.request("missed", dueAt);

    await().until(() -> !owner.elapsed().isEmpty());

    assertThat(owner.elapsed().getFirst().dueAt()).isEqualTo(dueAt);
  }

  @Test
  void isOnTime() {
    Instant dueAt = databaseTime().plusSeconds(2);
    owner.request("punctual", dueAt);

    await().until(() -> !owner.elapsed().isEmpty());

    assertThat(owner.elapsed().getFirst().elapsedAt()).isBetween(dueAt, dueAt.plusMillis(1000));
  }

  @Test
  void elapsesInTheOrderOfTheirTimes() {
    Instant now = databaseTime();
    owner.request("third", now.plusMillis(1300));
    owner.request("first", now.plusMillis(1100));
    owner.request("second", now.plusMillis(1200));

    await().until(() -> owner.elapsed().size() == 3);

    assertThat(owner.elapsedNames()).containsExactly("first", "second", "third");
    assertThat(owner.sequences()).isSorted();
  }

  @Test
  void neverElapsesOnceCancelled() {
    Instant later = databaseTime().plus(1, ChronoUnit.HOURS);
    owner.request("cancelled", later);
    owner.request("kept", later);
    owner.cancel("cancelled");
    await().until(() -> "CANCELLED".equals(status(owner.id("cancelled"))));
    await().until(() -> "PENDING".equals(status(owner.id("kept"))));

    theTimeHasCome();

    await().until(() -> !owner.elapsed().isEmpty());
    await().during(A_WHILE).until(() -> owner.elapsedNames().equals(List.of("kept")));
    assertThat(status(owner.id("cancelled"))).isEqualTo("CANCELLED");
  }

  @Test
  void ignoresTheCancellationOfWhatItDoesNotKnowOrWhatIsOver() {
    owner.cancel("unknown");
    String over = owner.request("over", databaseTime());
    await().until(() -> !owner.elapsed().isEmpty());

    owner.cancel("over");
    owner.request("afterwards", databaseTime());

    await().until(() -> owner.elapsed().size() == 2);
    assertThat(status(over)).isEqualTo("ELAPSED");
  }

  @Test
  void ignoresAnIdThatWasUsedBefore() {
    double ignored = metrics.counter("jumun.timers.ignored").count();
    Instant later = databaseTime().plus(1, ChronoUnit.HOURS);
    owner.request("elapsed", databaseTime());
    owner.request("cancelled", later);
    owner.cancel("cancelled");
    await().until(() -> !owner.elapsed().isEmpty());
    await().until(() -> "CANCELLED".equals(status(owner.id("cancelled"))));

    owner.request("elapsed", databaseTime());
    owner.request("cancelled", databaseTime());

    await().until(() -> metrics.counter("jumun.timers.ignored").count() == ignored + 2);
    await().during(A_WHILE).until(() -> owner.elapsedNames().equals(List.of("elapsed")));
  }

  @Test
  void takesTheSameCommandOnce() {
    var request =
        new TimerRequested(
            owner.id("twice"), owner.subject, "test", databaseTime(), Map.of("name", "twice"));
    UUID event = owner.send(request);
    owner.sendAgain(event, request);
    owner.sendAgain(event, request);

    await().until(() -> !owner.elapsed().isEmpty());

    await().during(A_WHILE).until(() -> owner.elapsed().size() == 1);
  }

  @Test
  void setsAsideWhatBreaksARuleAndGoesOn() {
    Instant now = databaseTime();
    long before = deadLetters();
    owner.send(new TimerRequested("x".repeat(201), owner.subject, "test", now, Map.of()));
    owner.send(new TimerRequested(owner.id("no kind"), owner.subject, "", now, Map.of()));
    owner.send(new TimerRequested(owner.id("far"), owner.subject, "t", Instant.MAX, Map.of()));
    owner.send(
        new TimerRequested(
            owner.id("fat"), owner.subject, "test", now, Map.of("a", "x".repeat(40_000))));
    owner.send(new TimerRequested(owner.id("nul"), owner.subject, "test", now, Map.of("a", "\0")));
    owner.request("good", now);

    await().until(() -> owner.elapsedNames().equals(List.of("good")));

    await().until(() -> deadLetters() == before + 5);
    assertThat(
            jdbc.sql("select cause from dead_letter where consumer = 'scheduler-commands'")
                .query(String.class)
                .list())
        .anyMatch(cause -> cause.contains("A timer's id has 1 to 200 characters, not 201"))
        .anyMatch(cause -> cause.contains("The payload has 40001 characters"));
  }

  @Test
  void goesOnInTheTraceInWhichTheTimerWasAskedFor() {
    String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var request =
        new TimerRequested(owner.id("traced"), owner.subject, "test", databaseTime(), Map.of());
    owner
        .kafka()
        .publish(
            new CloudEvent(
                    UUID.randomUUID(),
                    1,
                    Topic.Name.SCHEDULER_COMMANDS,
                    request.timerId(),
                    "io.jumun.scheduler.TimerRequested.v1",
                    TimerOwner.SERVICE,
                    request.timerId(),
                    Instant.now(),
                    traceparent,
                    EventJson.write(request))
                .toRecord());

    await().until(() -> !owner.elapsed().isEmpty());

    Received<? extends DomainEvent> elapsed =
        owner.kafka().about(Topic.SCHEDULER_EVENTS, owner.subject).getFirst();
    assertThat(elapsed.traceparent()).contains("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void showsHowLateTimersAre() {
    var lateness = metrics.get("jumun.timers.lateness").timer();
    long before = lateness.count();
    double lateBefore = metrics.counter("jumun.timers.late").count();
    owner.request("late", databaseTime().minusSeconds(60));

    await().until(() -> lateness.count() > before);

    assertThat(lateness.max(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(60);
    assertThat(metrics.counter("jumun.timers.late").count()).isGreaterThan(lateBefore);
  }

  /** Moves the timers, since nobody can move the database's clock. */
  private void theTimeHasCome() {
    jdbc.sql("update timer set due_at = clock_timestamp() where subject = ?")
        .param(owner.subject)
        .update();
  }

  private Instant databaseTime() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  private String status(String timerId) {
    return jdbc.sql("select status from timer where timer_id = ?")
        .param(timerId)
        .query(String.class)
        .optional()
        .orElse("none");
  }

  private long deadLetters() {
    return jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
  }
}
