package io.jumun.member.application;

import io.jumun.member.domain.RefreshToken;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a login: none of its refresh tokens is good any more. */
@Component
public class LogOut {

  private final Logins logins;
  private final Clock clock;

  LogOut(Logins logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
  }

  /** An unknown token, or one whose login is over, is fine: nothing is left to end. */
  @Transactional
  public void with(RefreshToken token) {
    logins
        .lock(token)
        .ifPresent(t -> logins.end(t.login(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
