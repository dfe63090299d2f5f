package io.jumun.scheduler.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTimerTest {

  @Test
  void roundsUpToAMicrosecondSoThatItIsNeverEarly() {
    Instant micros = Instant.parse("2026-01-01T00:00:00.000001Z");

    assertThat(dueAt(micros).dueAt()).isEqualTo(micros);
    assertThat(dueAt(micros.minusNanos(1)).dueAt()).isEqualTo(micros);
    assertThat(dueAt(micros.plusNanos(1)).dueAt()).isEqualTo(micros.plusNanos(1_000));
  }

  @Test
  void refusesTimesThatNoCalendarNeeds() {
    assertInvalid(() -> dueAt(Instant.MIN));
    assertInvalid(() -> dueAt(Instant.MAX));
    assertInvalid(() -> dueAt(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\0b"})
  void refusesNamesThatAreNone(String name) {
    assertInvalid(() -> new TimerId(name));
    assertInvalid(() -> request(name, "kind"));
    assertInvalid(() -> request("subject", name));
  }

  @Test
  void takesNamesOfTwoHundredCharactersAndNoMore() {
    assertThat(new TimerId("x".repeat(200)).value()).hasSize(200);
    assertInvalid(() -> new TimerId("x".repeat(201)));
    assertInvalid(() -> request("x".repeat(201), "kind"));
    assertInvalid(() -> request("subject", "x".repeat(101)));
  }

  @Test
  void refusesPayloadsThatCannotBeStored() {
    Map<String, String> withoutValue = new HashMap<>();
    withoutValue.put("a", null);

    assertThat(new Payload(Map.of("a", "x".repeat(32_767))).entries()).hasSize(1);
    assertInvalid(() -> new Payload(Map.of("a", "x".repeat(32_768))));
    assertInvalid(() -> new Payload(Map.of("a", "\0")));
    assertInvalid(() -> new Payload(withoutValue));
    assertInvalid(() -> new Payload(null));
  }

  private static RequestTimer dueAt(Instant dueAt) {
    return new RequestTimer(
        new TimerId("id"), "subject", "kind", dueAt, new Payload(Map.of()), "owner", null);
  }

  private static RequestTimer request(String subject, String kind) {
    return new RequestTimer(
        new TimerId("id"), subject, kind, Instant.EPOCH, new Payload(Map.of()), "owner", null);
  }

  private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
    assertThatExceptionOfType(InvalidTimer.class).isThrownBy(making);
  }
}
