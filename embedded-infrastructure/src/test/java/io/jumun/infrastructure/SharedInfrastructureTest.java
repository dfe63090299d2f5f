package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedInfrastructureTest {

  @Test
  void leavesNothingBehindWhenItsJvmIsKilled() throws IOException {
    var jvm = TestJvm.running(StartsInfrastructure.class, "and waits");
    var started = Started.readFrom(jvm);

    jvm.destroyForcibly();

    started.awaitGone();
  }

  @Test
  void leavesNothingBehindWhenItsJvmEnds() throws Exception {
    var jvm = TestJvm.running(StartsInfrastructure.class);
    var started = Started.readFrom(jvm);

    assertThat(jvm.waitFor()).isZero();

    started.awaitGone();
  }

  @Test
  void isOneForTheWholeJvm() {
    assertThat(SharedInfrastructure.get()).isSameAs(SharedInfrastructure.get());
  }

  @Test
  void lendsBrokerThatTestMayStop() {
    var shared = SharedInfrastructure.get();
    var own = shared.newPrivateBroker();

    own.stop();

    assertThat(own.isRunning()).isFalse();
    assertThat(shared.kafka().isRunning()).isTrue();
  }

  record Started(List<ProcessIdentity> processes, Path directory) {

    static Started readFrom(Process jvm) throws IOException {
      var output = jvm.inputReader();
      var started =
          new Started(
              List.of(
                  ProcessIdentity.parse(output.readLine()),
                  ProcessIdentity.parse(output.readLine())),
              Path.of(output.readLine()));
      assertThat(started.processes).allMatch(ProcessIdentity::isAlive);
      assertThat(started.directory).exists();
      return started;
    }

    void awaitGone() {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                assertThat(processes).noneMatch(ProcessIdentity::isAlive);
                assertThat(Files.exists(directory)).isFalse();
              });
    }
  }

  static final class StartsInfrastructure {
    public static void main(String[] arguments) throws InterruptedException {
      var shared = SharedInfrastructure.get();
      System.out.println(shared.postgres().process().orElseThrow());
      System.out.println(shared.kafka().process().orElseThrow());
      System.out.println(shared.kafka().log().getParent().getParent());
      if (arguments.length > 0) {
        Thread.currentThread().join();
      }
    }
  }
}
