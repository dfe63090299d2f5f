package io.jumun.benchmarks.relay;

import static io.jumun.benchmarks.relay.Contestant.ENGINE;
import static io.jumun.benchmarks.relay.Contestant.KAFKA;
import static io.jumun.benchmarks.relay.Contestant.POSTGRES;
import static io.jumun.benchmarks.relay.Contestant.PRODUCER;
import static io.jumun.benchmarks.relay.Contestant.RELAY;

import io.jumun.benchmarks.measure.CpuReading;
import io.jumun.benchmarks.measure.Goal;
import io.jumun.benchmarks.measure.Quantiles;
import io.jumun.benchmarks.measure.Table;
import io.jumun.benchmarks.topic.Drained;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Tells a person what was measured. */
final class RelayReport {

  private static final Goal P50 = Goal.atMost(20);
  private static final Goal P99 = Goal.atMost(100);
  private static final Goal SHARE_OF_ENGINE = Goal.atLeast(0.8);

  private final PrintStream out;

  RelayReport(PrintStream out) {
    this.out = out;
  }

  void latency(LatencyComparison.Result result, String title) {
    out.println("Latency, " + title);
    Table table = Table.of("ms", "relay", "bare engine", "bare producer", "relay/engine", "goal");
    latencyRow(table, "p50", result, Quantiles::p50, P50);
    latencyRow(table, "p99", result, Quantiles::p99, P99);
    Quantiles transactions = result.transactions();
    table
        .row("its transaction, p50", millis(transactions.p50()))
        .row("its transaction, p99", millis(transactions.p99()))
        .print(out);
    cpu(who -> result.of(who).cpu(), who -> result.of(who).events());
  }

  private static void latencyRow(
      Table table,
      String name,
      LatencyComparison.Result result,
      ToDoubleFunction<Quantiles> quantile,
      Goal goal) {
    double relay = quantile.applyAsDouble(result.of(RELAY).latency());
    double engine = quantile.applyAsDouble(result.of(ENGINE).latency());
    table.row(
        name,
        millis(relay),
        millis(engine),
        millis(quantile.applyAsDouble(result.of(PRODUCER).latency())),
        ratio(relay / engine),
        goal.judge(relay));
  }

  void backlog(List<Map<Contestant, Drained>> rounds, String title) {
    out.println("Backlog, " + title);
    Table table =
        Table.of(
            "events/s",
            "relay",
            "bare engine",
            "bare producer",
            "relay/engine",
            "relay/producer",
            "goal");
    for (int i = 0; i < rounds.size(); i++) {
      Map<Contestant, Drained> round = rounds.get(i);
      row(table, "round " + (i + 1), who -> drained(round, who).perSecond(), _ -> "");
    }
    row(table, "median", who -> median(rounds, who), SHARE_OF_ENGINE::judge);
    table.print(out);
    cpu(who -> sum(rounds, who), who -> events(rounds, who));
  }

  private static void row(
      Table table,
      String name,
      ToDoubleFunction<Contestant> perSecond,
      Function<Double, String> judge) {
    double relay = perSecond.applyAsDouble(RELAY);
    double engine = perSecond.applyAsDouble(ENGINE);
    double producer = perSecond.applyAsDouble(PRODUCER);
    table.row(
        name,
        whole(relay),
        whole(engine),
        whole(producer),
        ratio(relay / engine),
        ratio(relay / producer),
        judge.apply(relay / engine));
  }

  private void cpu(Function<Contestant, CpuReading> used, Function<Contestant, Long> events) {
    Table table =
        Table.of("CPU s / 1,000 events", "relay", "bare engine", "bare producer", "relay/engine");
    cpuRow(table, "the process itself", who -> of(who, who.title(), used, events));
    cpuRow(table, "PostgreSQL", who -> of(who, POSTGRES, used, events));
    cpuRow(table, "Kafka", who -> of(who, KAFKA, used, events));
    table.print(out);
  }

  private static void cpuRow(Table table, String name, ToDoubleFunction<Contestant> seconds) {
    double relay = seconds.applyAsDouble(RELAY);
    double engine = seconds.applyAsDouble(ENGINE);
    table.row(
        name,
        seconds(relay),
        seconds(engine),
        seconds(seconds.applyAsDouble(PRODUCER)),
        ratio(relay / engine));
  }

  /** Milliseconds for one are seconds for a thousand. */
  private static double of(
      Contestant who,
      String process,
      Function<Contestant, CpuReading> used,
      Function<Contestant, Long> events) {
    return (double) used.apply(who).of(process) / events.apply(who);
  }

  private static Drained drained(Map<Contestant, Drained> round, Contestant who) {
    return Objects.requireNonNull(round.get(who));
  }

  private static double median(List<Map<Contestant, Drained>> rounds, Contestant who) {
    double[] sorted =
        rounds.stream().mapToDouble(round -> drained(round, who).perSecond()).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static CpuReading sum(List<Map<Contestant, Drained>> rounds, Contestant who) {
    return rounds.stream()
        .map(round -> drained(round, who).cpu())
        .reduce(new CpuReading(Map.of()), CpuReading::plus);
  }

  private static long events(List<Map<Contestant, Drained>> rounds, Contestant who) {
    return rounds.stream().mapToLong(round -> drained(round, who).events()).sum();
  }

  private static String millis(double value) {
    return "%.1f".formatted(value);
  }

  private static String whole(double value) {
    return "%,.0f".formatted(value);
  }

  private static String ratio(double value) {
    return Double.isFinite(value) ? "%.2f".formatted(value) : "";
  }

  private static String seconds(double value) {
    return "%.3f".formatted(value);
  }
}
