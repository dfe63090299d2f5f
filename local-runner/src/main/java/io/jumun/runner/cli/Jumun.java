package io.jumun.runner.cli;

import io.jumun.infrastructure.InfrastructureFailure;
import io.jumun.runner.platform.RunnerProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "./jumun",
    description = "The whole platform on this machine, without Docker.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      WipeCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      RebuildCommand.class,
      DemoCommand.class
    },
    footer = {"", "  test     runs all tests: ./mvnw verify, with what they need"})
public final class Jumun {

  private Jumun() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Jumun())
        .setExecutionExceptionHandler(Jumun::explain)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  /** One sentence for what a person can mend; a stack trace only for our own mistakes. */
  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (e instanceof RunnerProblem || e instanceof InfrastructureFailure) {
      command.getErr().println("jumun: " + e.getMessage());
    } else {
      e.printStackTrace(command.getErr());
    }
    return 1;
  }
}
