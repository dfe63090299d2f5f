package io.jumun.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time by process.
 *
 * @param millis since each process began, or between two readings
 */
public record CpuReading(Map<String, Long> millis) {

  public CpuReading since(CpuReading earlier) {
    Map<String, Long> used = new LinkedHashMap<>();
    millis.forEach((name, now) -> used.put(name, now - earlier.of(name)));
    return new CpuReading(used);
  }

  public CpuReading plus(CpuReading other) {
    Map<String, Long> sum = new LinkedHashMap<>(millis);
    other.millis.forEach((name, used) -> sum.merge(name, used, Long::sum));
    return new CpuReading(sum);
  }

  /** In milliseconds. */
  public long of(String name) {
    return millis.getOrDefault(name, 0L);
  }
}
