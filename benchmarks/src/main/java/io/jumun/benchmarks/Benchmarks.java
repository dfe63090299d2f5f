package io.jumun.benchmarks;

import io.jumun.benchmarks.confirm.ConfirmCommand;
import io.jumun.benchmarks.dormancy.DormancyCommand;
import io.jumun.benchmarks.outage.OutageCommand;
import io.jumun.benchmarks.purchases.PurchasesCommand;
import io.jumun.benchmarks.relay.RelayCommand;
import io.jumun.benchmarks.reservations.ReservationsCommand;
import io.jumun.benchmarks.timers.TimersCommand;
import io.jumun.benchmarks.waiting.WaitingCommand;
import io.jumun.infrastructure.InfrastructureFailure;
import io.jumun.runner.platform.RunnerProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "benchmarks/run",
    description = "Measures, each figure beside its baseline from the same run.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "BENCHMARK",
    subcommands = {
      RelayCommand.class,
      PurchasesCommand.class,
      ConfirmCommand.class,
      ReservationsCommand.class,
      DormancyCommand.class,
      WaitingCommand.class,
      TimersCommand.class,
      OutageCommand.class
    })
public final class Benchmarks {

  private Benchmarks() {}

  /** Leaves by the front door, where whatever was started is stopped: see {@link AtTheEnd}. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Benchmarks())
            .setExecutionExceptionHandler(Benchmarks::explain)
            .execute(arguments));
  }

  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (AtTheEnd.hasCome()) {
      return 130;
    }
    if (e instanceof RunnerProblem || e instanceof InfrastructureFailure) {
      command.getErr().println("benchmarks: " + e.getMessage());
    } else {
      e.printStackTrace(command.getErr());
    }
    return 1;
  }
}
