package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.load.OpenLoop;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import io.jumun.benchmarks.measure.Quantiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

/** Sends events at a fixed rate and notes when each of them comes out at the other end. */
final class LatencyRun {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> arrived = new ConcurrentHashMap<>();

  /** To be called, from wherever, when an event is there. */
  void arrived(String key, long nanos) {
    // A second arrival of the same event is no news.
    arrived.putIfAbsent(key, nanos);
  }

  /**
   * @param send hands an event over and returns the moment from which its latency counts
   * @throws IllegalStateException when an event has not come half a minute after the last was sent
   */
  Measured measure(
      OpenLoop load, Duration warmUp, Duration duration, ToLongFunction<UUID> send, CpuMeter cpu) {
    run(load, warmUp, send);
    sent.clear();
    CpuReading before = cpu.read();
    run(load, duration, send);
    CpuReading used = cpu.read().since(before);
    return new Measured(Quantiles.of(latencies()), sent.size(), used);
  }

  private void run(OpenLoop load, Duration duration, ToLongFunction<UUID> send) {
    load.run(duration, _ -> send(send));
    awaitAll();
  }

  private void send(ToLongFunction<UUID> send) {
    UUID id = UUID.randomUUID();
    sent.put(id.toString(), send.applyAsLong(id));
  }

  private void awaitAll() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!arrived.keySet().containsAll(sent.keySet())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Some events never came");
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /** It may come before its sender has learnt that it is committed: then it took no time. */
  private List<Long> latencies() {
    List<Long> latencies = new ArrayList<>(sent.size());
    sent.forEach((key, from) -> latencies.add(Math.max(0, arrived.getOrDefault(key, 0L) - from)));
    return latencies;
  }

  /**
   * What was measured.
   *
   * @param cpu used for those events
   */
  record Measured(Quantiles latency, long events, CpuReading cpu) {}
}
