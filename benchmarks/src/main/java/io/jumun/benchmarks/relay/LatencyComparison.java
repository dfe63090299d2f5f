package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.load.OpenLoop;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.Quantiles;
import io.jumun.benchmarks.relay.BareEngine.Tell;
import io.jumun.benchmarks.relay.LatencyRun.Measured;
import io.jumun.benchmarks.topic.TopicReader;
import io.jumun.contracts.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** The same events at the same rate through all three, one after the other. */
final class LatencyComparison {

  private final Servers servers;
  private final OutboxWriter writer;
  private final OpenLoop load;
  private final Duration warmUp;
  private final Duration duration;

  LatencyComparison(
      Servers servers, OutboxWriter writer, OpenLoop load, Duration warmUp, Duration duration) {
    this.servers = servers;
    this.writer = writer;
    this.load = load;
    this.warmUp = warmUp;
    this.duration = duration;
  }

  /** The relay comes last: while it warms up it publishes what was written for the others. */
  Result run(String slot) {
    Map<Contestant, Measured> measured = new EnumMap<>(Contestant.class);
    measured.put(Contestant.PRODUCER, producer());
    measured.put(Contestant.ENGINE, engine(slot));
    writer.takeTransactionNanos();
    measured.put(Contestant.RELAY, relay());
    return new Result(measured, Quantiles.of(writer.takeTransactionNanos()));
  }

  /** In this JVM, which also reads: at this rate a process of its own would change nothing. */
  private Measured producer() {
    CpuMeter meter = Contestant.PRODUCER.meterHere(servers);
    var run = new LatencyRun();
    try (var _ = new TopicReader(servers.bootstrapServers(), Topic.ORDER_EVENTS, run::arrived);
        var producer = ProducerSettings.producer(servers.bootstrapServers())) {
      return measure(
          run,
          order -> {
            long begin = System.nanoTime();
            producer.send(BareProducer.record(order, begin));
            return begin;
          },
          meter);
    }
  }

  private Measured engine(String slot) {
    var run = new LatencyRun();
    try (ChildJvm child = Contestant.engine(servers, slot, Tell.EACH)) {
      child.listen(line -> run.arrived(line.split(" ")[0], Long.parseLong(line.split(" ")[1])));
      Contestant.awaitReady(child);
      return measure(run, writer::append, Contestant.ENGINE.meter(child.pid(), servers));
    }
  }

  private Measured relay() {
    var run = new LatencyRun();
    try (var _ = new TopicReader(servers.bootstrapServers(), Topic.ORDER_EVENTS, run::arrived);
        ChildJvm child = Contestant.relay(servers).listen(_ -> {})) {
      Contestant.awaitReady(child);
      return measure(run, writer::append, Contestant.RELAY.meter(child.pid(), servers));
    }
  }

  private Measured measure(LatencyRun run, ToLongFunction<UUID> send, CpuMeter meter) {
    return run.measure(load, warmUp, duration, send, meter);
  }

  /**
   * What came of it.
   *
   * @param transactions how long the transactions took that wrote what the relay published
   */
  record Result(Map<Contestant, Measured> measured, Quantiles transactions) {

    Measured of(Contestant contestant) {
      return Objects.requireNonNull(measured.get(contestant));
    }
  }
}
