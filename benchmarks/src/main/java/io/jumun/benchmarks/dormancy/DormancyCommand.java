package io.jumun.benchmarks.dormancy;

import io.jumun.benchmarks.Limits;
import io.jumun.benchmarks.Machine;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.ServiceProcess;
import io.jumun.benchmarks.Workplace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "dormancy",
    description =
        "Members who were not seen for a year fall asleep: by member-service, in chunks; beside"
            + " loading all members and saving each who is due.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class DormancyCommand implements Callable<Integer> {

  @Option(names = "--members", description = "in the table")
  private int members = 1_000_000;

  @Option(names = "--due", description = "of them, spread evenly")
  private int due = 100_000;

  @Option(names = "--chunk", description = "members that one transaction takes")
  private int chunk = 1_000;

  @Override
  public Integer call() {
    Limits.require("--members", members, 1_000, 2_000_000);
    Limits.require("--due", due, 100, members / 2);
    Limits.require("--chunk", chunk, 1, 10_000);
    Workplace.occupy("dormancy");
    System.out.println("Jumun: members who fall asleep");
    System.out.println("machine   " + Machine.description());
    System.out.println("load      " + Machine.load());
    System.out.println("settings  " + settings());
    System.out.println();
    return measure(Servers.start("dormancy")) ? 0 : 1;
  }

  /**
   * Each begins with a fresh process and a fresh table. The relay runs beside neither: it has the
   * same events to send for both.
   */
  private boolean measure(Servers servers) {
    var rows = new MemberRows(servers);
    memberService(servers).close();
    rows.fill(members, due);
    Outcome chunks;
    try (var service =
        memberService(
            servers, "--jumun.relay.enabled=false", "--jumun.member.dormancy.chunk=" + chunk)) {
      chunks = new JobThroughKafka(servers).run(service, rows);
    }
    rows.clear();
    rows.fill(members, due);
    Outcome each = LoadAllSaveEach.run(servers, rows);
    var report = new DormancyReport(System.out);
    report.print("%,d of %,d members".formatted(due, members), chunks, each);
    return report.books(due, chunks, each);
  }

  private static ServiceProcess memberService(Servers servers, String... settings) {
    return ServiceProcess.start(servers, "member-service", Map.of(), List.of(settings));
  }

  private String settings() {
    return "%d members a transaction, two events each; PostgreSQL with fsync, one Kafka node; member-service with 320 MB, SerialGC"
        .formatted(chunk);
  }
}
