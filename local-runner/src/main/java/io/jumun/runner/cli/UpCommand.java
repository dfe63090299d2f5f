package io.jumun.runner.cli;

import io.jumun.runner.platform.Plan;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description = "Starts everything, and says where to look.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--replicas",
      split = ",",
      paramLabel = "SERVICE=N",
      description = "How many processes of a service, 1 to 5: --replicas order=2,payment=2")
  Map<String, Integer> replicas = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "SERVICE.SETTING=VALUE",
      description = "Overrides a setting: --set payment-service.jumun.payment.deadline=PT20S")
  List<String> settings = List.of();

  @Option(
      names = "--port-offset",
      defaultValue = "0",
      paramLabel = "N",
      description = "Added to every port, when the usual ones are taken. 0 to 40000")
  int portOffset;

  @Override
  public Integer call() throws Exception {
    Instant start = Instant.now();
    try (var _ = Surroundings.home().lock()) {
      Platform platform = Surroundings.platform(plan());
      platform.start(step -> System.out.printf("[%4.1f s] %s%n", secondsSince(start), step));
      makeSureOfPeople(Shop.of(platform));
      System.out.printf("[%4.1f s] Everything is up.%n%n", secondsSince(start));
      new Overview(platform).print(System.out);
    }
    return 0;
  }

  private Plan plan() {
    Map<ServiceKind, Integer> counts = new LinkedHashMap<>();
    replicas.forEach((name, count) -> counts.put(ServiceKind.named(name), count));
    return new Plan(portOffset, counts, SettingOption.byService(settings));
  }

  private static void makeSureOfPeople(Shop shop) {
    signUp(shop, SignIn.SHOPPER, "minji");
    // Who signed up before was appointed then.
    signUp(shop, SignIn.VIEWER, "viewer")
        .ifPresent(viewer -> shop.appoint(shop.token(SignIn.ADMIN), viewer, "VIEWER").orFail());
  }

  /** The id of who is new. */
  private static Optional<String> signUp(Shop shop, SignIn who, String nickname) {
    Answer answer = shop.signUp(who.email(), who.password(), nickname);
    return answer.status() == 409
        ? Optional.empty()
        : Optional.of(answer.orFail().get("id").asString());
  }

  private static double secondsSince(Instant start) {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }
}
