package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How services start. */
class StartIT {

  private static final Platform PLATFORM = RunningPlatform.get();

  static Stream<String> services() {
    return PLATFORM.replicas().stream()
        .map(Replica::id)
        .filter(id -> id.kind() != ServiceKind.GATEWAY)
        .map(id -> id.name());
  }

  @ParameterizedTest
  @MethodSource("services")
  void startsFromTheCache(String name) throws IOException {
    assertThat(Files.readString(log(name)))
        .contains("Started from the cache")
        .doesNotContain("does not fit");
  }

  private static java.nio.file.Path log(String name) {
    return PLATFORM.replicas().stream()
        .filter(replica -> replica.id().name().equals(name))
        .findFirst()
        .orElseThrow()
        .log();
  }
}
