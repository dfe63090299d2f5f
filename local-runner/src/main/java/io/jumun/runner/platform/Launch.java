package io.jumun.runner.platform;

import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.runner.layout.Layout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the process of a service is started: its class path, its memory, its settings, its passwords.
 */
final class Launch {

  /**
   * Without a limit every JVM would take a quarter of the machine for itself; with the optimizing
   * compiler each start costs a third more (measured: 18 s of CPU, 13 s without). For load there is
   * JUMUN_JAVA_OPTIONS=-XX:TieredStopAtLevel=4.
   */
  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx320m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError");

  /** The console is told where the others answer; its own replica is the fifth. */
  private static final List<ServiceKind> CONSOLE_ASKS =
      List.of(ServiceKind.ORDER, ServiceKind.INVENTORY, ServiceKind.PAYMENT, ServiceKind.MEMBER);

  private final Layout layout;
  private final Plan plan;
  private final Secrets secrets;
  private final String postgresUrl;
  private final String kafka;

  /**
   * @param layout in which the services lie, built
   * @param postgresUrl of the server, up to and with the last slash
   */
  Launch(Layout layout, Plan plan, Secrets secrets, String postgresUrl, String kafka) {
    this.layout = layout;
    this.plan = plan;
    this.secrets = secrets;
    this.postgresUrl = postgresUrl;
    this.kafka = kafka;
  }

  List<String> command(ReplicaId id) {
    ServiceKind kind = id.kind();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(moreOptions());
    command.addAll(start(kind));
    command.add("--server.port=" + plan.ports().http(kind, id.number()));
    command.add("--management.server.port=" + plan.ports().management(kind, id.number()));
    if (kind == ServiceKind.PAYMENT) {
      command.add("--jumun.payment.gateway.base-url=" + first(ServiceKind.GATEWAY));
    }
    if (kind == ServiceKind.SCHEDULER) {
      CONSOLE_ASKS.forEach(
          asked ->
              command.add(
                  "--jumun.scheduler.console.%s-url=%s"
                      .formatted(asked.name().toLowerCase(), first(asked))));
    }
    if (kind == ServiceKind.GATEWAY) {
      command.add("--jumun.sandbox.webhook-url=" + first(ServiceKind.PAYMENT) + "/webhooks/toss");
    }
    plan.settingsOf(kind).forEach(setting -> command.add("--" + setting));
    return command;
  }

  private String first(ServiceKind kind) {
    return "http://127.0.0.1:" + plan.ports().http(kind, 1);
  }

  /**
   * @throws RunnerProblem when it is not built
   */
  private List<String> start(ServiceKind kind) {
    if (!layout.has(kind.module())) {
      throw RunnerProblem.notBuilt(kind.module());
    }
    return layout.startOf(kind.module());
  }

  /** JUMUN_JAVA_OPTIONS, for every service: options of the JVM, apart by spaces. */
  private static List<String> moreOptions() {
    String options = System.getenv().getOrDefault("JUMUN_JAVA_OPTIONS", "");
    return Stream.of(options.split("\\s+")).filter(option -> !option.isEmpty()).toList();
  }

  Map<String, String> environment(ReplicaId id) {
    ServiceDatabase database = secrets.database(id.kind());
    Map<String, String> environment = new HashMap<>();
    environment.put("JUMUN_DATABASE_URL", postgresUrl + database.name());
    environment.put("JUMUN_DATABASE_USERNAME", database.app().name());
    environment.put("JUMUN_DATABASE_PASSWORD", database.app().password());
    environment.put("JUMUN_DATABASE_OWNER_USERNAME", database.owner().name());
    environment.put("JUMUN_DATABASE_OWNER_PASSWORD", database.owner().password());
    environment.put("JUMUN_RELAY_USERNAME", database.relay().name());
    environment.put("JUMUN_RELAY_PASSWORD", database.relay().password());
    environment.put("JUMUN_KAFKA", kafka);
    switch (id.kind()) {
      case PAYMENT, GATEWAY -> environment.put("JUMUN_GATEWAY_SECRET_KEY", secrets.gatewayKey());
      case MEMBER -> {
        environment.put("JUMUN_ADMIN_EMAIL", SignIn.ADMIN.email());
        environment.put("JUMUN_ADMIN_PASSWORD", SignIn.ADMIN.password());
      }
      case ORDER, INVENTORY, SCHEDULER -> {}
    }
    return environment;
  }
}
