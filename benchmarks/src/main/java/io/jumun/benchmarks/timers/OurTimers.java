package io.jumun.benchmarks.timers;

import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.ServiceProcess;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import io.jumun.benchmarks.measure.Quantiles;
import io.jumun.benchmarks.played.Publisher;
import io.jumun.benchmarks.topic.Drain;
import io.jumun.benchmarks.topic.Drained;
import io.jumun.benchmarks.topic.TopicEnd;
import io.jumun.benchmarks.topic.TopicReader;
import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.SchedulerCommand;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** The real scheduler-service as it ships, one replica. */
final class OurTimers implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();
  private static final double NANOS_PER_SECOND = 1e9;

  /** Longer than it takes to store those that will be due. */
  private static final Duration AHEAD = Duration.ofSeconds(10);

  private final Servers servers;
  private final TimerRows rows;
  private final ServiceProcess service;

  /**
   * @param settings over those that ship
   */
  OurTimers(Servers servers, TimerRows rows, String... settings) {
    this.servers = servers;
    this.rows = rows;
    this.service = ServiceProcess.start(servers, "scheduler-service", Map.of(), List.of(settings));
  }

  /** How quickly timers that are due are claimed, with their events in the outbox. */
  Speed claims(int warmUp, int count) {
    rows.due("warm-claims", warmUp);
    rows.awaitNoneDue();
    CpuReading before = meter().read();
    rows.due("claims", count);
    rows.awaitNoneDue();
    CpuReading cpu = meter().read().since(before);
    var claims = rows.claims("claims");
    if (claims.missing() > 0) {
      throw new IllegalStateException(claims.missing() + " timers have not elapsed");
    }
    return new Speed(claims.timers(), claims.seconds(), cpu);
  }

  /** How quickly timers that are all due at once are told on Kafka. */
  Speed onKafka(int warmUp, int count) {
    drain("warm-kafka", warmUp);
    Drained drained = drain("kafka", count);
    return new Speed(drained.events(), drained.events() / drained.perSecond(), drained.cpu());
  }

  private Drained drain(String name, int count) {
    try (var topic = new TopicEnd(servers.bootstrapServers(), Topic.SCHEDULER_EVENTS)) {
      var drain = new Drain(count, meter());
      long before = topic.count();
      rows.due(name, count);
      topic.watch(before, drain, LIMIT);
      return drain.await(Duration.ZERO);
    }
  }

  /** How late each can be read from Kafka, while so many are due in every second. */
  Quantiles lateness(int perSecond, int seconds) {
    int count = perSecond * seconds;
    var late = new ConcurrentLinkedQueue<Long>();
    long wallClock = wallClockNanos() - System.nanoTime();
    try (var _ =
        new TopicReader(
            servers.bootstrapServers(),
            Topic.SCHEDULER_EVENTS,
            (subject, at) -> late.add(at + wallClock - dueNanos(subject)))) {
      rows.spread("late", count, perSecond, AHEAD);
      await(AHEAD.plusSeconds(seconds).plus(LIMIT), late::size, count);
    }
    return Quantiles.of(late);
  }

  private static long wallClockNanos() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  private static long dueNanos(String subject) {
    return TimeUnit.MICROSECONDS.toNanos(
        Long.parseLong(subject.substring(subject.indexOf('/') + 1)));
  }

  /** How quickly requests on Kafka become timers in the table. */
  Speed requests(int warmUp, int count) {
    long before = rows.farAhead();
    say(warmUp + count, OurTimers::request);
    return measure(warmUp, count, () -> rows.farAhead() - before);
  }

  /** How quickly the same are cancelled. */
  Speed cancellations(int warmUp, int count) {
    long before = rows.farAhead();
    say(warmUp + count, n -> new TimerCancelled("asked/" + n));
    return measure(warmUp, count, () -> before - rows.farAhead());
  }

  private static TimerRequested request(int n) {
    return new TimerRequested(
        "asked/" + n,
        "asked/" + n,
        "order-expiry",
        Instant.now().plus(Duration.ofDays(1_000)),
        Map.of());
  }

  private void say(int count, IntFunction<SchedulerCommand> command) {
    try (var publisher = new Publisher(servers)) {
      for (int n = 0; n < count; n++) {
        publisher.publish("order-service", command.apply(n));
      }
    }
  }

  private Speed measure(int warmUp, int count, LongSupplier done) {
    long first = await(LIMIT, done, warmUp);
    long begin = System.nanoTime();
    CpuReading before = meter().read();
    long last = await(LIMIT, done, warmUp + count);
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    return new Speed(last - first, seconds, meter().read().since(before));
  }

  private CpuMeter meter() {
    return new CpuMeter()
        .with(Speed.PROCESS, service.pid())
        .with(Speed.POSTGRES, servers.postgresPid())
        .with(Speed.KAFKA, servers.kafkaPid());
  }

  /** What the look shows once it shows enough. */
  private static long await(Duration limit, LongSupplier look, long enough) {
    long end = System.nanoTime() + limit.toNanos();
    long seen = look.getAsLong();
    while (seen < enough) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("%d of %d within %s".formatted(seen, enough, limit));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
      seen = look.getAsLong();
    }
    return seen;
  }

  @Override
  public void close() {
    service.close();
  }
}
