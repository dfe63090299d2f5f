package io.jumun.member.application;

import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.SigningKey;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Checks a password and opens a login. */
@Component
public class LogIn {

  private final PasswordLogin passwordLogin;
  private final OpenLogin openLogin;
  private final Duration grace;

  LogIn(PasswordLogin passwordLogin, OpenLogin openLogin, MemberProperties properties) {
    this.passwordLogin = passwordLogin;
    this.openLogin = openLogin;
    this.grace = properties.dormancy().deleteAfter();
  }

  /**
   * @param address where the request comes from
   * @throws HashingBusy when too many others are waiting
   * @throws KeyNotPublished when no token can be signed yet
   */
  public LoginOutcome with(Email email, Password password, String address) {
    return passwordLogin.of(email, password, address, this::open);
  }

  private LoginOutcome open(Member member, SigningKey key, Instant now) {
    return member
        .canComeBackUntil(grace)
        .<LoginOutcome>map(LoginOutcome.Inactive::new)
        .orElseGet(() -> openLogin.of(member, key, now));
  }
}
