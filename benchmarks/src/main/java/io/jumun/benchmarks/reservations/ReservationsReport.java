package io.jumun.benchmarks.reservations;

import io.jumun.benchmarks.measure.Goal;
import io.jumun.benchmarks.measure.Table;
import java.io.PrintStream;
import java.util.List;

/** Tells a person what was measured. */
final class ReservationsReport {

  private static final int GOAL = 10;

  private final PrintStream out;

  ReservationsReport(PrintStream out) {
    this.out = out;
  }

  /**
   * @param speeds ours first, then the two ways in the order of their declaration
   */
  void compare(String title, List<Speed> speeds) {
    Table table = speeds(title);
    Speed ours = speeds.getFirst();
    for (Speed speed : speeds) {
      row(table, speed, "%.2f".formatted(ours.perSecond() / speed.perSecond()));
    }
    table.print(out);
  }

  /** Against the first of them. */
  void growth(String title, List<Speed> speeds) {
    Table table = speeds(title);
    Speed first = speeds.getFirst();
    for (Speed speed : speeds) {
      row(table, speed, "%.2f".formatted(speed.perSecond() / first.perSecond()));
    }
    table.print(out);
  }

  void goal(Speed ours, Speed pessimistic) {
    double times = ours.perSecond() / pessimistic.perSecond();
    out.printf(
        "goal      one hot product, ours against the locked row: %.1f times, %s%n",
        times, Goal.atLeast(GOAL).judge(times));
  }

  void books(long wrong) {
    out.printf(
        "books     rows, ledger and reservations %s%n",
        wrong == 0 ? "agree" : "DO NOT AGREE, of " + wrong + " products");
  }

  private static Table speeds(String title) {
    return Table.of(
        title, "reservations/s", "ratio", "CPU ms each", "process", "PostgreSQL", "Kafka");
  }

  private static void row(Table table, Speed speed, String ratio) {
    table.row(
        speed.title(),
        "%,.0f".formatted(speed.perSecond()),
        ratio,
        "%.3f".formatted(speed.cpuMillis()),
        "%.3f"
            .formatted(
                speed.cpuMillis() - speed.cpuMillis(Ours.POSTGRES) - speed.cpuMillis(Ours.KAFKA)),
        "%.3f".formatted(speed.cpuMillis(Ours.POSTGRES)),
        "%.3f".formatted(speed.cpuMillis(Ours.KAFKA)));
  }
}
