package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

  private static final List<String> SLEEPER = List.of("sleep", "120");

  @TempDir Path directory;

  private ManagedProcess process;

  @BeforeEach
  void chooseProcess() {
    process = ManagedProcess.at(directory, "sleeper");
  }

  @AfterEach
  void end() {
    process.kill();
  }

  @Test
  void isFoundAgainByWhoeverAsks() {
    var started = process.start(SLEEPER, Map.of());

    var found = ManagedProcess.at(directory, "sleeper");

    assertThat(found.identity()).contains(started);
    assertThat(found.isRunning()).isTrue();
    found.stop(Duration.ofSeconds(10));
    assertThat(process.isRunning()).isFalse();
  }

  @Test
  void doesNotStartTwice() {
    var started = process.start(SLEEPER, Map.of());

    assertThatThrownBy(() -> process.start(SLEEPER, Map.of()))
        .isInstanceOf(InfrastructureFailure.class)
        .hasMessageContaining("it runs already, as process " + started.pid());
  }

  @Test
  void spareTheProcessThatGotTheSameNumberLater() throws IOException {
    var stranger = process.start(SLEEPER, Map.of());
    var predecessor = new ProcessIdentity(stranger.pid(), "born earlier");
    Files.writeString(directory.resolve("service.pid"), predecessor.toString());
    var service = ManagedProcess.at(directory, "service");

    assertThat(service.isRunning()).isFalse();
    service.stop(Duration.ofSeconds(1));
    service.kill();

    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void isKilledWhenItDoesNotEndInTime() {
    process.start(
        List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done"), Map.of());
    await().until(() -> process.logTail(1), "deaf"::equals);

    process.stop(Duration.ofMillis(300));

    assertThat(process.isRunning()).isFalse();
  }

  @Test
  void writesItsOutputToItsLog() {
    process.start(
        List.of("sh", "-c", "echo $GREETING; echo trouble >&2"), Map.of("GREETING", "hi"));

    await().untilAsserted(() -> assertThat(process.logTail(10)).isEqualTo("hi\ntrouble"));
  }

  @Test
  void outlivesTheJvmThatStartedIt() throws Exception {
    var jvm = TestJvm.running(StartsSleeper.class, directory.toString());

    assertThat(jvm.waitFor()).isZero();

    assertThat(process.isRunning()).isTrue();
  }

  static final class StartsSleeper {
    public static void main(String[] arguments) {
      ManagedProcess.at(Path.of(arguments[0]), "sleeper").start(SLEEPER, Map.of());
    }
  }
}
