package io.jumun.benchmarks.dormancy;

import io.jumun.benchmarks.measure.Goal;
import io.jumun.benchmarks.measure.Table;
import java.io.PrintStream;
import java.util.function.ToDoubleFunction;

/** Tells a person what was measured. */
final class DormancyReport {

  private static final Goal SPEED = Goal.atLeast(50);

  private final PrintStream out;

  DormancyReport(PrintStream out) {
    this.out = out;
  }

  void print(String title, Outcome chunks, Outcome each) {
    out.println(title);
    var ratio = chunks.perSecond() / each.perSecond();
    Table.of("", "in chunks", "load all, save each", "ratio", "goal")
        .row(
            "members/s",
            "%,.0f".formatted(chunks.perSecond()),
            "%,.0f".formatted(each.perSecond()),
            "%.1f".formatted(ratio),
            SPEED.judge(ratio))
        .row("seconds", seconds(chunks), seconds(each))
        .row("memory before, MB", "" + chunks.memoryBefore(), "" + each.memoryBefore())
        .row("memory at most, MB", "" + chunks.memoryMost(), "" + each.memoryMost())
        .print(out);
    var cpu = Table.of("CPU s / 1,000 members", "in chunks", "load all, save each", "ratio");
    cpuRow(cpu, Outcome.PROCESS, outcome -> outcome.cpu().of(Outcome.PROCESS), chunks, each);
    cpuRow(cpu, Outcome.POSTGRES, outcome -> outcome.cpu().of(Outcome.POSTGRES), chunks, each);
    cpuRow(cpu, Outcome.KAFKA, outcome -> outcome.cpu().of(Outcome.KAFKA), chunks, each);
    cpu.print(out);
  }

  /** Speed with wrong books is none. */
  boolean books(int due, Outcome chunks, Outcome each) {
    boolean right = areRight(due, chunks) && areRight(due, each);
    out.printf(
        "books     %,d and %,d members asleep, %,d and %,d events: %s%n",
        chunks.inactive(),
        each.inactive(),
        chunks.events(),
        each.events(),
        right ? "right" : "WRONG");
    return right;
  }

  private static boolean areRight(int due, Outcome outcome) {
    return outcome.inactive() == due && outcome.events() == 2L * due;
  }

  private static void cpuRow(
      Table table, String name, ToDoubleFunction<Outcome> millis, Outcome chunks, Outcome each) {
    double ours = millis.applyAsDouble(chunks) / chunks.inactive();
    double theirs = millis.applyAsDouble(each) / each.inactive();
    table.row(
        name,
        "%.3f".formatted(ours),
        "%.3f".formatted(theirs),
        theirs == 0 ? "" : "%.2f".formatted(ours / theirs));
  }

  private static String seconds(Outcome outcome) {
    return "%.1f".formatted(outcome.took().toMillis() / 1e3);
  }
}
