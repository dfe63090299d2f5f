package io.jumun.benchmarks.outage;

import io.jumun.benchmarks.measure.Table;
import io.jumun.benchmarks.purchases.Books;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells a person what was seen. */
record OutageReport(PrintStream out, List<Phase> phases, Drained drained, Books books) {

  void print() {
    shoppers();
    service();
    out.println(
        "queue     %,d payments when the gateway was back, %,d left %.1f s later: %s"
            .formatted(
                drained.queued(),
                drained.left(),
                drained.took().toMillis() / 1e3,
                drained.left() == 0 ? "drained" : "NOT DRAINED"));
    out.println("books     " + books.told());
    for (Phase phase : phases) {
      phase
          .till()
          .failures()
          .forEach(
              (reason, count) ->
                  out.println("FAILED %d times, %s: %s".formatted(count, phase.title(), reason)));
    }
  }

  /** Nobody was told anything but "paid" or "not settled yet", and in the end all is in order. */
  boolean isGood() {
    return phases.stream().allMatch(phase -> phase.errors() == 0)
        && drained.left() == 0
        && books.agree();
  }

  private void shoppers() {
    Table table = table("shoppers");
    row(table, "confirmed", phase -> "%,d".formatted(phase.till().count()));
    row(table, "saw it paid within 2 s", phase -> "%,d".formatted(phase.paid()));
    row(table, "told: not settled yet", phase -> "%,d".formatted(phase.notSettledYet()));
    row(table, "told anything else", phase -> "%,d".formatted(phase.errors()));
    row(table, "confirm answered, p50 ms", phase -> "%.1f".formatted(phase.confirms().p50()));
    row(table, "confirm answered, p99 ms", phase -> "%.1f".formatted(phase.confirms().p99()));
    table.print(out);
  }

  private void service() {
    Table table = table("payment-service at most");
    row(table, "threads of its process", phase -> "%,d".formatted(phase.most().threads()));
    row(table, "memory, MB", phase -> "%,d".formatted(phase.most().megabytes()));
    row(table, "of that heap, MB", phase -> "%,d".formatted(phase.most().heapMegabytes()));
    row(table, "payments unsettled", phase -> "%,d".formatted(phase.most().unsettled()));
    table.print(out);
  }

  private Table table(String title) {
    List<String> head = new ArrayList<>(List.of(title));
    phases.forEach(phase -> head.add(phase.title()));
    return Table.of(head.toArray(String[]::new));
  }

  private void row(Table table, String title, Function<Phase, String> figure) {
    List<String> cells = new ArrayList<>(List.of(title));
    phases.forEach(phase -> cells.add(figure.apply(phase)));
    table.row(cells.toArray(String[]::new));
  }
}
