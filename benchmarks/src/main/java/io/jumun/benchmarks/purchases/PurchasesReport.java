package io.jumun.benchmarks.purchases;

import io.jumun.benchmarks.measure.Goal;
import io.jumun.benchmarks.measure.Measured;
import io.jumun.benchmarks.measure.Quantiles;
import io.jumun.benchmarks.measure.Table;
import io.jumun.benchmarks.measure.Till;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Tells a person what was measured. */
final class PurchasesReport {

  private static final Goal ABOVE_GATEWAY = Goal.atMost(150);
  private static final double NANOS_PER_MILLI = 1e6;

  private final PrintStream out;

  PurchasesReport(PrintStream out) {
    this.out = out;
  }

  void atRate(Measured<Purchase> shop, Measured<Purchase> gateway, String title) {
    Quantiles whole = Quantiles.of(shop.till().nanos(Purchase::total));
    Quantiles alone = Quantiles.of(gateway.till().nanos(Purchase::total));
    Quantiles above = above(shop, gateway);
    out.println("A purchase, " + title + " (" + shop.till().count() + " done)");
    Table.of("ms", "p50", "p99", "p50, gateway alone", "ratio", "goal for p50")
        .row(
            "whole purchase",
            millis(whole.p50()),
            millis(whole.p99()),
            millis(alone.p50()),
            "%.2f".formatted(whole.p50() / alone.p50()))
        .row(
            "above the gateway's own time",
            millis(above.p50()),
            millis(above.p99()),
            "",
            "",
            ABOVE_GATEWAY.judge(above.p50()))
        .print(out);
    stages(shop.till());
    failures(shop.till());
  }

  /** A purchase waits for the gateway twice: when the card is shown, and behind the confirm. */
  private static Quantiles above(Measured<Purchase> shop, Measured<Purchase> gateway) {
    Quantiles confirm = Quantiles.of(gateway.till().nanos(charge -> charge.of(Stage.CONFIRM)));
    long confirmNanos = (long) (confirm.p50() * NANOS_PER_MILLI);
    return Quantiles.of(
        shop.till().nanos(purchase -> purchase.total() - purchase.of(Stage.CARD) - confirmNanos));
  }

  private void stages(Till<Purchase> till) {
    Table table = Table.of("its stages, ms", "p50", "p99");
    for (Stage stage : Stage.values()) {
      Quantiles times = Quantiles.of(till.nanos(purchase -> purchase.of(stage)));
      table.row("  " + stage.title(), millis(times.p50()), millis(times.p99()));
    }
    table.print(out);
  }

  void atFull(Measured<Purchase> shop, Measured<Purchase> gateway, String title) {
    Quantiles whole = Quantiles.of(shop.till().nanos(Purchase::total));
    Quantiles alone = Quantiles.of(gateway.till().nanos(Purchase::total));
    out.println("As many as go, " + title + " (" + shop.till().count() + " done)");
    Table.of("", "shop", "gateway alone", "ratio")
        .row(
            "a second",
            "%.1f".formatted(shop.perSecond()),
            "%.1f".formatted(gateway.perSecond()),
            "%.2f".formatted(shop.perSecond() / gateway.perSecond()))
        .row("p50, ms", millis(whole.p50()), millis(alone.p50()))
        .row("p99, ms", millis(whole.p99()), millis(alone.p99()))
        .row("looks for each", "%.1f".formatted(shop.till().average(Purchase::polls)))
        .print(out);
    failures(shop.till());
  }

  void processes(
      Measured<Purchase> idle,
      Measured<Purchase> atRate,
      Measured<Purchase> atFull,
      Map<String, Long> memory) {
    out.println("Processor time for each purchase, and memory at the end");
    Table table =
        Table.of(
            "", "CPU ms, at the rate", "CPU ms, at full load", "idle, ms a second", "memory, MB");
    for (String name : memory.keySet()) {
      row(table, name, name::equals, idle, atRate, atFull, memory);
    }
    Predicate<String> platform = name -> !name.equals(Mall.LOAD);
    row(table, "all but the clients", platform, idle, atRate, atFull, memory);
    table.print(out);
  }

  private static void row(
      Table table,
      String title,
      Predicate<String> which,
      Measured<Purchase> idle,
      Measured<Purchase> atRate,
      Measured<Purchase> atFull,
      Map<String, Long> memory) {
    List<String> names = memory.keySet().stream().filter(which).toList();
    table.row(
        title,
        millis(sum(names, atRate::cpuMillis)),
        millis(sum(names, atFull::cpuMillis)),
        millis(sum(names, idle::cpuMillisPerSecond)),
        "%.0f".formatted(sum(names, name -> memory.getOrDefault(name, 0L))));
  }

  private static double sum(List<String> names, ToDoubleFunction<String> figure) {
    return names.stream().mapToDouble(figure).sum();
  }

  void books(Books books) {
    out.println("Books: " + books.told());
  }

  private void failures(Till<Purchase> till) {
    till.failures()
        .forEach((reason, count) -> out.println("FAILED %d times: %s".formatted(count, reason)));
    if (!till.failures().isEmpty()) {
      out.println();
    }
  }

  private static String millis(double value) {
    return "%.1f".formatted(value);
  }
}
