package io.jumun.runner.cli;

import io.jumun.infrastructure.ProcessIdentity;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import java.io.PrintStream;
import java.util.Optional;

/** The table of what runs where, and who may sign in. */
final class Overview {

  private static final String ROW = "%-22s %-9s %8s %9s  %s%n";

  private final Platform platform;

  Overview(Platform platform) {
    this.platform = platform;
  }

  boolean isAllReady() {
    return platform.postgres().isRunning()
        && platform.kafka().isRunning()
        && platform.replicas().stream().allMatch(Replica::isReady);
  }

  void print(PrintStream out) {
    out.printf(ROW, "", "", "process", "memory", "");
    infrastructure(
        out, "PostgreSQL", platform.postgres().process(), platform.postgres().jdbcUrl(""));
    infrastructure(out, "Kafka", platform.kafka().process(), platform.kafka().bootstrapServers());
    platform.replicas().forEach(replica -> row(out, replica));
    out.printf("%n%-22s %-9s %8s %6d MB  resident in all%n%n", "", "", "", residentMegabytes());
    out.println(
        "Sign in as    " + SignIn.ADMIN.email() + "  " + SignIn.ADMIN.password() + "  (admin)");
    out.println(
        "         or   " + SignIn.VIEWER.email() + "  " + SignIn.VIEWER.password() + "  (viewer)");
    out.println("         or   " + SignIn.SHOPPER.email() + "  " + SignIn.SHOPPER.password());
    out.println();
    out.println("Console       " + platform.service(ServiceKind.SCHEDULER).url() + "/console");
    out.println(
        "API pages     "
            + platform.service(ServiceKind.ORDER).url()
            + "/swagger-ui.html and alike on every service");
    out.println(
        "Next          ./jumun demo   ./jumun logs payment-service   ./jumun token shopper   ./jumun down");
  }

  private static void infrastructure(
      PrintStream out, String name, Optional<ProcessIdentity> process, String where) {
    String state = process.isPresent() ? "up" : "DOWN";
    out.printf(ROW, name, state, pid(process), memory(process), where);
  }

  private static void row(PrintStream out, Replica replica) {
    String state = replica.isReady() ? "ready" : replica.isRunning() ? "not ready" : "DOWN";
    out.printf(
        ROW,
        replica.id().name(),
        state,
        pid(replica.process()),
        memory(replica.process()),
        replica.url());
  }

  private long residentMegabytes() {
    long services =
        platform.replicas().stream().mapToLong(replica -> megabytes(replica.process())).sum();
    return services
        + megabytes(platform.postgres().process())
        + megabytes(platform.kafka().process());
  }

  private static String pid(Optional<ProcessIdentity> process) {
    return process.map(p -> String.valueOf(p.pid())).orElse("-");
  }

  private static String memory(Optional<ProcessIdentity> process) {
    return process.isPresent() ? megabytes(process) + " MB" : "-";
  }

  private static long megabytes(Optional<ProcessIdentity> process) {
    return process.map(p -> ResidentMemory.megabytesOf(p.pid())).orElse(0L);
  }
}
