package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.measure.Goal;
import io.jumun.benchmarks.measure.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells a person what was measured. */
final class ConfirmReport {

  private final PrintStream out;
  private final double ceiling;
  private final Map<Design, Result> results = new EnumMap<>(Design.class);

  /**
   * @param ceiling confirms a second that the clients can reach at most
   */
  ConfirmReport(PrintStream out, double ceiling, List<Result> results) {
    this.out = out;
    this.ceiling = ceiling;
    results.forEach(result -> this.results.put(result.design(), result));
  }

  void print() {
    speed();
    cpu();
    if (results.size() == Design.values().length) {
      goals();
    }
    results.values().forEach(this::failures);
    results.values().forEach(this::books);
  }

  boolean booksAgree() {
    return results.values().stream().allMatch(Result::booksAgree);
  }

  private void speed() {
    Table table = table("");
    row(table, "confirms/s", result -> number(result.perSecond()));
    row(table, "share of what can be reached", result -> percent(result.perSecond() / ceiling));
    row(table, "done", result -> "%,d".formatted(result.measured().till().count()));
    row(table, "p50, ms", result -> number(result.times().p50()));
    row(table, "p99, ms", result -> number(result.times().p99()));
    row(
        table,
        "looks for each",
        result -> number(result.measured().till().average(Confirmed::looks)));
    row(table, "cores in use", result -> "%.2f".formatted(result.busyCores()));
    table.print(out);
  }

  private void cpu() {
    Table table = table("CPU ms for each confirm");
    for (String process : Result.ofTheShop()) {
      row(table, process, result -> number(result.cpuMillis(List.of(process))));
    }
    row(table, "together", result -> number(result.cpuMillis(Result.ofTheShop())));
    for (String process : List.of(Contender.GATEWAY, Contender.CLIENTS)) {
      row(table, process, result -> number(result.cpuMillis(List.of(process))));
    }
    table.print(out);
  }

  private void goals() {
    double ours = of(Design.OURS).perSecond();
    Table.of("payment-service against", "ratio", "goal")
        .row(
            Design.STOCK_LOCKED.title(),
            ratio(Design.STOCK_LOCKED),
            judged(Design.STOCK_LOCKED, 10))
        .row(Design.POOL_OF_10.title(), ratio(Design.POOL_OF_10), judged(Design.POOL_OF_10, 1))
        .row(Design.POOL_OF_100.title(), ratio(Design.POOL_OF_100), judged(Design.POOL_OF_100, 1))
        .row("the %.0f/s that can be reached".formatted(ceiling), "%.2f".formatted(ours / ceiling))
        .print(out);
  }

  private String judged(Design other, int goal) {
    return Goal.atLeast(goal).judge(times(other));
  }

  private String ratio(Design other) {
    return "%.2f".formatted(times(other));
  }

  private double times(Design other) {
    return of(Design.OURS).perSecond() / of(other).perSecond();
  }

  private Result of(Design design) {
    return Objects.requireNonNull(results.get(design));
  }

  private Table table(String title) {
    List<String> head = new ArrayList<>(List.of(title));
    results.keySet().forEach(design -> head.add(design.title()));
    return Table.of(head.toArray(String[]::new));
  }

  private void row(Table table, String title, Function<Result, String> figure) {
    List<String> cells = new ArrayList<>(List.of(title));
    results.values().forEach(result -> cells.add(figure.apply(result)));
    table.row(cells.toArray(String[]::new));
  }

  private void failures(Result result) {
    result
        .measured()
        .till()
        .failures()
        .forEach(
            (reason, count) ->
                out.println(
                    "FAILED %d times, %s: %s".formatted(count, result.design().title(), reason)));
  }

  private void books(Result result) {
    out.println(
        "books     %s: %,d orders paid; the gateway charged %,d of them, %,d times: %s"
            .formatted(
                result.design().title(),
                result.paid(),
                result.charged().orders(),
                result.charged().charges(),
                result.booksAgree() ? "they agree" : "THEY DO NOT AGREE"));
  }

  private static String number(double value) {
    return "%,.1f".formatted(value);
  }

  private static String percent(double share) {
    return "%.1f %%".formatted(share * 100);
  }
}
