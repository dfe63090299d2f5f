package io.jumun.benchmarks.purchases;

import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What a load brought.
 *
 * @param seconds from its begin until the last purchase had ended
 * @param cpu used meanwhile, by process
 */
record Measured(Till till, double seconds, CpuReading cpu) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** What goes on when nobody buys: only the processor time says something. */
  static Measured idle(CpuMeter meter, Duration duration) {
    return of(meter, _ -> rest(duration));
  }

  private static void rest(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** Runs the load, which rings everything up. */
  static Measured of(CpuMeter meter, Consumer<Till> load) {
    var till = new Till();
    CpuReading before = meter.read();
    long begin = System.nanoTime();
    load.accept(till);
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    return new Measured(till, seconds, meter.read().since(before));
  }

  double perSecond() {
    return till.count() / seconds;
  }

  /** Processor time of that process in a second, in milliseconds. */
  double cpuMillisPerSecond(String process) {
    return cpu.of(process) / seconds;
  }

  /** Processor time of that process for each purchase, in milliseconds. */
  double cpuMillis(String process) {
    return (double) cpu.of(process) / till.count();
  }
}
