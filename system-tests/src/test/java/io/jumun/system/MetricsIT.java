package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Http;
import io.jumun.runner.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/metrics.md tells of every metric there is, and of none that there is not. */
class MetricsIT {

  private static final Set<ServiceKind> SERVICES =
      EnumSet.complementOf(EnumSet.of(ServiceKind.GATEWAY));
  private static final Pattern EXPOSED = Pattern.compile("(?m)^# TYPE (\\S+) \\S+$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)\\S*` \\| ([^|]+) \\|");

  private final Platform platform = RunningPlatform.get();

  @Test
  void whatIsExposedIsDocumentedAndTheOtherWayRound() throws IOException {
    everyServiceHasBeenAsked();
    aJobHasRun();
    Map<String, Set<ServiceKind>> documented = documented();
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> {
              Map<String, Set<ServiceKind>> exposed = exposed();
              assertThat(ours(exposed)).isEqualTo(ours(documented));
              assertThat(exposed).containsAllEntriesOf(documented);
            });
  }

  /** Whatever was tested before: the figures of requests begin with the first. */
  private void everyServiceHasBeenAsked() {
    SERVICES.forEach(
        kind -> Http.get(platform.service(kind).url().resolve("/v3/api-docs"), null).orFail());
  }

  private void aJobHasRun() {
    var runs = platform.service(ServiceKind.SCHEDULER).url().resolve("/jobs/member-dormancy/runs");
    Http.post(runs, Shop.of(platform).token(SignIn.ADMIN), Map.of()).orFail();
  }

  private static Map<String, Set<ServiceKind>> ours(Map<String, Set<ServiceKind>> metrics) {
    return metrics.entrySet().stream()
        .filter(metric -> metric.getKey().startsWith("jumun_"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
  }

  /** The first column is the name, with its labels in braces; the second says who has it. */
  private static Map<String, Set<ServiceKind>> documented() throws IOException {
    Path page = Path.of(System.getProperty("jumun.docs", "../docs")).resolve("metrics.md");
    return ROW.matcher(Files.readString(page))
        .results()
        .collect(Collectors.toMap(row -> row.group(1), row -> services(row.group(2).strip())));
  }

  private static Set<ServiceKind> services(String column) {
    return column.equals("all")
        ? SERVICES
        : Arrays.stream(column.split(", ")).map(ServiceKind::named).collect(Collectors.toSet());
  }

  /** Of any replica: one that has not been asked for something yet may not have its figure. */
  private Map<String, Set<ServiceKind>> exposed() {
    Map<String, Set<ServiceKind>> exposed = new TreeMap<>();
    for (var replica : platform.replicas()) {
      if (SERVICES.contains(replica.id().kind())) {
        var page = Http.get(replica.managementUrl().resolve("/actuator/prometheus"), null);
        EXPOSED
            .matcher(page.orFail().asString())
            .results()
            .map(type -> type.group(1))
            // The greatest value of a timer or a summary of ours is told beside it.
            .filter(name -> !name.startsWith("jumun_") || !name.endsWith("_max"))
            .forEach(
                name ->
                    exposed.computeIfAbsent(name, _ -> new TreeSet<>()).add(replica.id().kind()));
      }
    }
    return exposed;
  }
}
