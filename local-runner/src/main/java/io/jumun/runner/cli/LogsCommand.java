package io.jumun.runner.cli;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.RunnerProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of a log.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SERVICE",
      description = "order-service, order-service-2, …, postgres or kafka")
  String service = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on showing what is written, until Ctrl-C")
  boolean follow;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "100",
      description = "How many lines; 100 when nothing is said")
  int lines;

  @Override
  public Integer call() throws Exception {
    Path log = log(Surroundings.known());
    if (!Files.exists(log)) {
      throw RunnerProblem.because("%s has not written a log yet (%s).".formatted(service, log));
    }
    List<String> tail =
        follow
            ? List.of("tail", "-n", "" + lines, "-F", log.toString())
            : List.of("tail", "-n", "" + lines, log.toString());
    return new ProcessBuilder(tail).inheritIO().start().waitFor();
  }

  private Path log(Platform platform) {
    return switch (service) {
      case "postgres", "postgresql" -> platform.postgres().log();
      case "kafka" -> platform.kafka().log();
      default ->
          platform.replicas().stream()
              .filter(
                  replica ->
                      replica.id().name().equals(service)
                          || replica.id().number() == 1
                              && replica.id().kind().name().equalsIgnoreCase(service))
              .findFirst()
              .map(Replica::log)
              .orElseThrow(() -> noSuchLog(platform));
    };
  }

  private RunnerProblem noSuchLog(Platform platform) {
    String known =
        platform.replicas().stream()
            .map(replica -> replica.id().name())
            .collect(Collectors.joining(", "));
    return RunnerProblem.because(
        "There is no log of '%s'; there are %s, postgres, kafka.".formatted(service, known));
  }
}
