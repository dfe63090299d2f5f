package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.messaging.job.JobStep;
import io.jumun.messaging.test.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ShopTest
class JobTest {

  @Autowired Stocktaking stocktaking;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final UUID run = UuidCreator.getTimeOrderedEpoch();
  private TestEvents events;

  @BeforeEach
  void connect() {
    events = TestEvents.connect(kafka);
  }

  @AfterEach
  void disconnect() {
    events.close();
  }

  @Test
  void stepsUntilItIsDoneAndReportsTheSum() {
    stocktaking.script(
        run,
        step ->
            switch (step) {
              case 1, 2 -> JobStep.did("shelves counted", 100);
              case 3 -> JobStep.did("pieces missing", 7);
              default -> JobStep.done();
            });
    trigger(run);

    JobRunReported report = report(run);
    assertThat(report.status()).isEqualTo("SUCCEEDED");
    assertThat(report.details()).isEqualTo("200 shelves counted, 7 pieces missing");
    assertThat(report.affected()).isEqualTo(207);
    assertThat(report.durationMs()).isBetween(0L, 60_000L);
    assertThat(stocktaking.steps(run)).isEqualTo(4);
  }

  @Test
  void takesBackAStepThatFailsAndGoesOnBehindTheLastOne() {
    var tries = new AtomicInteger();
    stocktaking.script(
        run,
        step -> {
          if (step == 2 && tries.incrementAndGet() < 3) {
            throw new IllegalStateException("A shelf is locked");
          }
          return step < 3 ? JobStep.did("shelves counted", 1) : JobStep.done();
        });
    trigger(run);

    assertThat(report(run).details()).isEqualTo("2 shelves counted");
    assertThat(tries).hasValue(3);
    assertThat(stocktaking.steps(run)).isEqualTo(3);
  }

  @Test
  void preparesEachStepOutsideItsTransactionAndTriesAgainWhatFails() {
    var tries = new AtomicInteger();
    stocktaking.prepare(
        run,
        () -> {
          assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
          if (tries.incrementAndGet() == 1) {
            throw new IllegalStateException("The warehouse does not answer");
          }
        });
    stocktaking.script(run, step -> step < 2 ? JobStep.did("shelves counted", 1) : JobStep.done());
    trigger(run);

    assertThat(report(run).details()).isEqualTo("1 shelves counted");
    assertThat(tries).hasValueGreaterThanOrEqualTo(3);
  }

  @Test
  void failsForGoodWhenItKeepsFailingAndLetsTheNextRunBegin() {
    stocktaking.script(
        run,
        step -> {
          if (step == 2) {
            throw new IllegalStateException("The shelf has fallen down");
          }
          return JobStep.did("shelves counted", 1);
        });
    UUID next = UuidCreator.getTimeOrderedEpoch();
    trigger(run);
    trigger(next);

    JobRunReported report = report(run);
    assertThat(report.status()).isEqualTo("FAILED");
    assertThat(report.details())
        .startsWith("1 shelves counted, then it failed:")
        .contains("The shelf has fallen down");
    assertThat(stocktaking.steps(run)).isOne();
    assertThat(report(next).details()).isEqualTo("nothing to do");
  }

  @Test
  void doesARunOnceHoweverOftenItIsTriggered() {
    trigger(run);
    report(run);
    trigger(run);
    UUID later = UuidCreator.getTimeOrderedEpoch();
    trigger(later);
    report(later);

    assertThat(stocktaking.steps(run)).isOne();
    assertThat(reports(run)).hasSize(1);
  }

  @Test
  void leavesTheJobsOfOthersAlone() {
    events.publish("scheduler-service", 1, triggered("somebody-elses", run));
    UUID ours = UuidCreator.getTimeOrderedEpoch();
    trigger(ours);
    report(ours);
    assertThat(stocktaking.steps(run)).isZero();
  }

  private void trigger(UUID run) {
    events.publish("scheduler-service", 1, triggered("stocktaking", run));
  }

  private static JobTriggered triggered(String job, UUID run) {
    return new JobTriggered(
        job, run, "CRON", Instant.now(), LocalDate.parse("2026-11-21"), Map.of("depth", "full"));
  }

  private JobRunReported report(UUID run) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> reports(run), reports -> !reports.isEmpty())
        .getFirst();
  }

  private List<JobRunReported> reports(UUID run) {
    return events.about(Topic.SCHEDULER_COMMANDS, "stocktaking", JobRunReported.class).stream()
        .filter(report -> report.runId().equals(run))
        .toList();
  }
}
