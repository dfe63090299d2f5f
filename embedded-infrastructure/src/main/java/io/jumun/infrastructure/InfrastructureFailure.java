package io.jumun.infrastructure;

/** A server could not be started, stopped or asked; the message says what to do about it. */
public final class InfrastructureFailure extends RuntimeException {

  private InfrastructureFailure(String message) {
    super(message);
  }

  private InfrastructureFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Ours, and what Kafka and PostgreSQL log when somebody was quicker. */
  boolean isOfAPortInUse() {
    return getMessage() != null && getMessage().contains("in use");
  }

  static InfrastructureFailure portInUse(int port, String wanted) {
    return new InfrastructureFailure(
        "Port %d, wanted by %s, is in use by another program: stop that program or choose another port."
            .formatted(port, wanted));
  }

  static InfrastructureFailure notStarted(String server, String reason, String logTail) {
    return new InfrastructureFailure(
        "%s did not start: %s. The end of its log:%n%s".formatted(server, reason, logTail));
  }

  static InfrastructureFailure commandFailed(String command, String reason, String output) {
    return new InfrastructureFailure("%s %s:%n%s".formatted(command, reason, output));
  }

  static InfrastructureFailure noOrdinaryUser() {
    return new InfrastructureFailure(
        "PostgreSQL refuses to run as root, and 'unshare -U' is not possible here: run this as an ordinary user.");
  }

  static InfrastructureFailure noBinaries(String resource) {
    return new InfrastructureFailure(
        "There are no PostgreSQL binaries for this machine: %s is not on the class path."
            .formatted(resource));
  }

  static InfrastructureFailure because(String what, Throwable cause) {
    return new InfrastructureFailure(what + ": " + cause.getMessage(), cause);
  }
}
