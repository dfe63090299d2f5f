package io.jumun.runner.platform;

import java.util.Arrays;
import java.util.List;

/**
 * What the platform consists of besides PostgreSQL and Kafka; each kind may run in several
 * processes.
 */
public enum ServiceKind {
  MEMBER("member-service", 8085, List.of("jumun.member")),
  ORDER("order-service", 8081, List.of("jumun.order")),
  INVENTORY("inventory-service", 8082, List.of("jumun.inventory")),
  PAYMENT("payment-service", 8083, List.of("jumun.payment")),
  SCHEDULER("scheduler-service", 8084, List.of("jumun.scheduler")),
  GATEWAY("gateway-sandbox", 8090, List.of("jumun.sandbox"));

  /** Added to a service's port for the second replica, and again for the third. */
  static final int REPLICA_STEP = 100;

  /** Added to a service's port for health and metrics. */
  static final int MANAGEMENT_STEP = 1000;

  private final String module;
  private final int port;
  private final List<String> settings;

  ServiceKind(String module, int port, List<String> settings) {
    this.module = module;
    this.port = port;
    this.settings = settings;
  }

  /** Its Maven module and the name of its log. */
  public String module() {
    return module;
  }

  /** The port of its first replica when nothing moves it. */
  int port() {
    return port;
  }

  String database() {
    return "jumun_" + name().toLowerCase();
  }

  /** The prefixes of the settings that are its own. */
  List<String> settings() {
    return settings;
  }

  /**
   * @param name {@code order} or {@code order-service}
   * @throws RunnerProblem when there is no such service
   */
  public static ServiceKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.module.equals(name) || kind.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> RunnerProblem.noSuchService(name));
  }
}
