package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

  @Test
  void isReadAsItWasWritten() {
    var current = ProcessIdentity.current();

    assertThat(ProcessIdentity.parse(current.toString())).isEqualTo(current);
    assertThat(current.isAlive()).isTrue();
  }

  @Test
  void isDeadWhenAnotherProcessHasItsNumber() {
    assertThat(new ProcessIdentity(ProcessIdentity.current().pid(), "born earlier").isAlive())
        .isFalse();
  }

  @Test
  void isDeadThoughNobodyAskedHowItEnded() throws Exception {
    // The shell becomes a sleep that never asks after its child, which stays behind as a zombie.
    var parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
    try (var output = parent.inputReader()) {
      var zombie = Long.parseLong(output.readLine());
      assertThat(ProcessHandle.of(zombie)).isPresent();
      var identity = ProcessIdentity.of(ProcessHandle.of(zombie).orElseThrow());

      assertThat(identity.awaitExit(Duration.ofSeconds(10))).isTrue();
      assertThat(ProcStat.of(zombie)).map(ProcStat::isZombie).contains(true);
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void isNotReadFromAnythingElse() {
    assertThatThrownBy(() -> ProcessIdentity.parse("123"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
