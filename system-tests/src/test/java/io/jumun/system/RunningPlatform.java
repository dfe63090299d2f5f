package io.jumun.system;

import io.jumun.infrastructure.FreePorts;
import io.jumun.runner.platform.Home;
import io.jumun.runner.platform.Plan;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.RunnerProblem;
import io.jumun.runner.platform.ServiceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The platform that all stories share: two replicas of order, inventory, payment and scheduler,
 * started once and stopped with this JVM. Its data and logs stay in target/platform until the next
 * run.
 */
final class RunningPlatform {

  private static final Map<ServiceKind, Integer> REPLICAS =
      Stream.of(
              ServiceKind.ORDER, ServiceKind.INVENTORY, ServiceKind.PAYMENT, ServiceKind.SCHEDULER)
          .collect(Collectors.toMap(kind -> kind, _ -> 2));

  /**
   * Short, so that a test need not wait a minute for a dead replica's work to be taken over; and
   * small, so that some thousand members are not done in two steps.
   */
  private static final Map<ServiceKind, List<String>> SETTINGS =
      Map.of(
          ServiceKind.MEMBER,
          List.of("jumun.member.dormancy.chunk=100"),
          ServiceKind.PAYMENT,
          List.of(
              "jumun.payment.lease=PT8S",
              "jumun.payment.gateway.connect-timeout=PT1S",
              "jumun.payment.gateway.read-timeout=PT5S"),
          // One of them logs for programs, as in production.
          ServiceKind.SCHEDULER,
          List.of("logging.structured.format.console=ecs"));

  private static final Platform PLATFORM = start();

  private RunningPlatform() {}

  static Platform get() {
    return PLATFORM;
  }

  private static Platform start() {
    // What has to come is waited for, also by a machine that has much to do.
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    Path checkout = Path.of(System.getProperty("jumun.checkout", ".."));
    Path directory = Path.of("target/platform");
    Directories.remove(directory);
    Platform platform =
        Platform.of(checkout, new Home(directory), new Plan(freeOffset(), REPLICAS, SETTINGS));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> platform.stop(_ -> {})));
    platform.start(System.out::println);
    return platform;
  }

  /** Beside whatever else runs here, and below the ports that the system hands out by itself. */
  private static int freeOffset() {
    return IntStream.iterate(2_000, offset -> offset <= 12_000, offset -> offset + 500)
        .filter(RunningPlatform::isFree)
        .findFirst()
        .orElseThrow(() -> RunnerProblem.because("No free ports were found."));
  }

  private static boolean isFree(int offset) {
    return IntStream.of(8081, 8082, 8083, 8084, 8085, 8090, 15432, 19092, 19093)
        .allMatch(port -> FreePorts.isFree(port + offset));
  }
}
