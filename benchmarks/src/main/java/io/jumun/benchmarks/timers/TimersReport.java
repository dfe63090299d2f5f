package io.jumun.benchmarks.timers;

import io.jumun.benchmarks.measure.Goal;
import io.jumun.benchmarks.measure.Quantiles;
import io.jumun.benchmarks.measure.Table;
import java.io.PrintStream;

/** Tells a person what was measured. */
final class TimersReport {

  private static final Goal CLAIMS = Goal.atLeast(1);
  private static final Goal ON_KAFKA = Goal.atLeast(3_000);
  private static final Goal LATENESS = Goal.atMost(1_000);

  private final PrintStream out;

  TimersReport(PrintStream out) {
    this.out = out;
  }

  void claims(String title, Speed ours, Speed theirs) {
    double ratio = ours.perSecond() / theirs.perSecond();
    Table.of(title, "ours", "db-scheduler", "ratio", "goal")
        .row(
            "claims/s",
            "%,.0f".formatted(ours.perSecond()),
            "%,.0f".formatted(theirs.perSecond()),
            "%.2f".formatted(ratio),
            CLAIMS.judge(ratio))
        .row(
            "CPU ms each",
            "%.3f".formatted(ours.cpuMillis()),
            "%.3f".formatted(theirs.cpuMillis()),
            "%.2f".formatted(ours.cpuMillis() / theirs.cpuMillis()))
        .row(
            "of the process",
            "%.3f".formatted(ours.cpuMillis(Speed.PROCESS)),
            "%.3f".formatted(theirs.cpuMillis(Speed.PROCESS)))
        .row(
            "of PostgreSQL",
            "%.3f".formatted(ours.cpuMillis(Speed.POSTGRES)),
            "%.3f".formatted(theirs.cpuMillis(Speed.POSTGRES)))
        .print(out);
  }

  void ours(Speed onKafka, Speed requests, Speed cancellations) {
    Table table =
        Table.of("ours, through Kafka", "timers/s", "CPU ms each", "process", "PostgreSQL", "goal");
    row(table, "elapsed, until on Kafka", onKafka, ON_KAFKA.judge(onKafka.perSecond()));
    row(table, "requested, until stored", requests, "");
    row(table, "cancelled", cancellations, "");
    table.print(out);
  }

  private static void row(Table table, String what, Speed speed, String goal) {
    table.row(
        what,
        "%,.0f".formatted(speed.perSecond()),
        "%.3f".formatted(speed.cpuMillis()),
        "%.3f".formatted(speed.cpuMillis(Speed.PROCESS)),
        "%.3f".formatted(speed.cpuMillis(Speed.POSTGRES)),
        goal);
  }

  void lateness(int perSecond, Quantiles late) {
    Table.of("late on Kafka, %,d due a second".formatted(perSecond), "p50 ms", "p99 ms", "goal")
        .row(
            "%,d timers".formatted(late.count()),
            "%.0f".formatted(late.p50()),
            "%.0f".formatted(late.p99()),
            LATENESS.judge(late.p99()))
        .print(out);
  }

  /** The databases' clock and ours are one on one machine. */
  void early(Quantiles late) {
    double earliest = late.millis(0);
    out.printf(
        "books     the earliest came %.1f ms after its time: %s%n",
        earliest, earliest >= 0 ? "right" : "EARLY");
  }
}
