package io.jumun.runner.platform;

/**
 * Where everything listens, on 127.0.0.1.
 *
 * @param offset added to every port, so that two platforms can run side by side; 0 to 40000
 */
public record Ports(int offset) {

  private static final int POSTGRES = 15432;
  private static final int KAFKA = 19092;
  private static final int KAFKA_CONTROLLER = 19093;

  public Ports {
    if (offset < 0 || offset > 40_000) {
      throw RunnerProblem.because("A port offset lies between 0 and 40000, not at " + offset + ".");
    }
  }

  int postgres() {
    return POSTGRES + offset;
  }

  int kafka() {
    return KAFKA + offset;
  }

  int kafkaController() {
    return KAFKA_CONTROLLER + offset;
  }

  int http(ServiceKind kind, int replica) {
    return kind.port() + offset + (replica - 1) * ServiceKind.REPLICA_STEP;
  }

  int management(ServiceKind kind, int replica) {
    return http(kind, replica) + ServiceKind.MANAGEMENT_STEP;
  }
}
