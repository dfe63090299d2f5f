package io.jumun.runner.platform;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What went wrong, in a sentence that a person can act on. */
public final class RunnerProblem extends RuntimeException {

  private RunnerProblem(String sentence) {
    super(sentence);
  }

  static RunnerProblem noSuchService(String name) {
    return new RunnerProblem(
        "There is no service '%s'; there are %s."
            .formatted(
                name,
                Arrays.stream(ServiceKind.values())
                    .map(ServiceKind::module)
                    .collect(Collectors.joining(", "))));
  }

  static RunnerProblem alreadyUp(Path home) {
    return new RunnerProblem(
        "Jumun is up already (%s). './jumun status' shows it, './jumun down' stops it."
            .formatted(home));
  }

  static RunnerProblem partlyUp(String what) {
    return new RunnerProblem(
        "Parts of an earlier start still run: %s. Run './jumun down', then './jumun up'."
            .formatted(what));
  }

  static RunnerProblem someoneElse(Path home) {
    return new RunnerProblem(
        "Another ./jumun command is at work in %s. Wait until it has ended.".formatted(home));
  }

  static RunnerProblem portInUse(String who, int port) {
    return new RunnerProblem(
        "Port %d, which %s needs, is in use by another program. Stop that program, or move all ports with --port-offset 1000."
            .formatted(port, who));
  }

  static RunnerProblem notBuilt(String service) {
    return new RunnerProblem(
        "%s is not built. './jumun up' builds it; with Maven: ./mvnw -DskipTests package."
            .formatted(service));
  }

  static RunnerProblem ended(String who, Path log, String tail) {
    return new RunnerProblem(
        "%s ended while it started. The end of its log (%s):%n%s".formatted(who, log, tail));
  }

  static RunnerProblem notReady(String who, long seconds, Path log, String tail) {
    return new RunnerProblem(
        "%s was not ready after %d s. The end of its log (%s):%n%s"
            .formatted(who, seconds, log, tail));
  }

  /** For what only the command line can know. */
  public static RunnerProblem because(String sentence) {
    return new RunnerProblem(sentence);
  }
}
