package io.jumun.benchmarks.purchases;

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
 * Collects what was bought and what went wrong. A failed purchase ends nothing: it is told beside
 * the figures.
 */
final class Till {

  private static final int LONGEST_REASON = 160;

  private final Collection<Purchase> purchases = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  void ring(Supplier<Purchase> purchase) {
    try {
      purchases.add(purchase.get());
    } catch (RuntimeException e) {
      if (!AtTheEnd.hasCome()) {
        failures.merge(reason(e), 1, Integer::sum);
      }
    }
  }

  int count() {
    return purchases.size();
  }

  Collection<Long> nanos(ToLongFunction<Purchase> what) {
    return purchases.stream().map(what::applyAsLong).toList();
  }

  double pollsPerPurchase() {
    return purchases.stream().mapToInt(Purchase::polls).average().orElse(0);
  }

  /** How many failed, by reason. */
  Map<String, Integer> failures() {
    return new TreeMap<>(failures);
  }

  /** Ids differ from case to case, and would make each case a reason of its own. */
  private static String reason(RuntimeException e) {
    String text =
        Objects.toString(e.getMessage(), e.toString()).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    return text.substring(0, Math.min(LONGEST_REASON, text.length()));
  }
}
