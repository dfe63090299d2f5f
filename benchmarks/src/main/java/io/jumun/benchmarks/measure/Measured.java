package io.jumun.benchmarks.measure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What a load brought.
 *
 * @param <T> what was done again and again
 * @param seconds from its begin until the last one had ended
 * @param cpu used meanwhile, by process
 */
public record Measured<T>(Till<T> till, double seconds, CpuReading cpu) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** What goes on when nobody asks: only the processor time says something. */
  public static <T> Measured<T> idle(CpuMeter meter, Duration duration) {
    return of(meter, _ -> rest(duration));
  }

  private static void rest(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** Runs the load, which rings everything up. */
  public static <T> Measured<T> of(CpuMeter meter, Consumer<Till<T>> load) {
    var till = new Till<T>();
    CpuReading before = meter.read();
    long begin = System.nanoTime();
    load.accept(till);
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    return new Measured<>(till, seconds, meter.read().since(before));
  }

  public double perSecond() {
    return till.count() / seconds;
  }

  /** Processor time of that process in a second, in milliseconds. */
  public double cpuMillisPerSecond(String process) {
    return cpu.of(process) / seconds;
  }

  /** Processor time of that process for each that was done, in milliseconds. */
  public double cpuMillis(String process) {
    return (double) cpu.of(process) / till.count();
  }
}
