package io.jumun.benchmarks.measure;

import io.jumun.benchmarks.AtTheEnd;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Collects what was done and what went wrong. A failure ends nothing: it is told beside the
 * figures.
 *
 * @param <T> what is done again and again
 */
public final class Till<T> {

  private static final int LONGEST_REASON = 160;

  private final Collection<T> done = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  public void ring(Supplier<T> work) {
    try {
      done.add(work.get());
    } catch (RuntimeException e) {
      if (!AtTheEnd.hasCome()) {
        failures.merge(reason(e), 1, Integer::sum);
      }
    }
  }

  public int count() {
    return done.size();
  }

  /** How many came to an end, good or not. */
  public int ended() {
    return count() + failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  public Collection<Long> nanos(ToLongFunction<T> what) {
    return done.stream().map(what::applyAsLong).toList();
  }

  public double average(ToLongFunction<T> what) {
    return done.stream().mapToLong(what).average().orElse(0);
  }

  /** How many failed, by reason. */
  public Map<String, Integer> failures() {
    return new TreeMap<>(failures);
  }

  /** Ids differ from case to case, and would make each case a reason of its own. */
  private static String reason(RuntimeException e) {
    String text =
        Objects.toString(e.getMessage(), e.toString()).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    return text.substring(0, Math.min(LONGEST_REASON, text.length()));
  }
}
