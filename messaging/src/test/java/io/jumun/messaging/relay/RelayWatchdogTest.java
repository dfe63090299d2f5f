package io.jumun.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RelayWatchdogTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private final RelayWatchdog watchdog = new RelayWatchdog(Duration.ofSeconds(10), 0);

  @Test
  void findsASlotThatStandsStill() {
    assertThat(watchdog.findsStall(at("0/1"), false, SECOND)).isFalse();
    assertThat(watchdog.findsStall(at("0/1"), false, 11 * SECOND)).isFalse();
    assertThat(watchdog.findsStall(at("0/1"), false, 12 * SECOND)).isTrue();
  }

  @Test
  void isPatientWithASlotThatMoves() {
    assertThat(watchdog.findsStall(at("0/1"), false, SECOND)).isFalse();
    assertThat(watchdog.sawProgress()).isFalse();
    assertThat(watchdog.findsStall(at("0/2"), false, 11 * SECOND)).isFalse();
    assertThat(watchdog.sawProgress()).isTrue();
    assertThat(watchdog.findsStall(at("0/2"), false, 20 * SECOND)).isFalse();
  }

  @Test
  void doesNotBlameTheEngineForKafka() {
    assertThat(watchdog.findsStall(at("0/1"), true, 20 * SECOND)).isFalse();
    assertThat(watchdog.findsStall(at("0/1"), false, 29 * SECOND)).isFalse();
    assertThat(watchdog.findsStall(at("0/1"), false, 31 * SECOND)).isTrue();
  }

  private static SlotStatus at(String position) {
    return new SlotStatus(position, "reserved", 1);
  }
}
