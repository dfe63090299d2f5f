package io.jumun.http.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredWaitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait=10                   | 10",
        "Wait = 7                  | 7",
        "wait=\"3\"                | 3",
        "respond-async, wait=5     | 5",
        "wait=4; strict            | 4",
        "wait=2, wait=9            | 2",
        "wait=26                   | 25",
        "wait=999999999            | 25",
        "wait=0                    | 0"
      })
  void isReadAsTheRfcHasIt(String header, long seconds) {
    assertThat(preferred(header)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=soon", "await=5", "return=minimal"})
  void whatIsNoSuchPreferenceIsNone(String header) {
    assertThat(preferred(header)).isZero();
  }

  @Test
  void mayStandInAnyOfSeveralHeaders() {
    assertThat(PreferredWait.of(List.of("return=minimal", "wait=6"), () -> {}).longest())
        .isEqualTo(Duration.ofSeconds(6));
    assertThat(PreferredWait.of(List.of(), () -> {}).isNone()).isTrue();
  }

  private static Duration preferred(String header) {
    return PreferredWait.of(List.of(header), () -> {}).longest();
  }
}
