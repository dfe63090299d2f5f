package io.jumun.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T10:15:30Z",
        "2026-01-31T10:15:30.000001Z",
        "2026-01-31T10:15:30.999999Z"
      })
  void endsWhatWasIssuedUntilNowEvenByAClockThatIsAhead(String time) {
    var now = Instant.parse(time);
    var end = Revocation.at(now).issuedBefore();
    var tokenOfThisMoment = now.plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
    assertThat(tokenOfThisMoment).isBefore(end);
    assertThat(end).isEqualTo(end.truncatedTo(ChronoUnit.SECONDS));
  }
}
