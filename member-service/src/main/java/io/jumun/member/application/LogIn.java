package io.jumun.member.application;

import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a password and opens a login. */
@Component
public class LogIn {

  private final PasswordCheck passwords;
  private final Members members;
  private final KeyInUse keyInUse;
  private final OpenLogin openLogin;
  private final TransactionTemplate transaction;
  private final Duration grace;
  private final Clock clock;

  LogIn(
      PasswordCheck passwords,
      Members members,
      KeyInUse keyInUse,
      OpenLogin openLogin,
      TransactionTemplate transaction,
      MemberProperties properties,
      Clock clock) {
    this.passwords = passwords;
    this.members = members;
    this.keyInUse = keyInUse;
    this.openLogin = openLogin;
    this.transaction = transaction;
    this.grace = properties.dormancy().deleteAfter();
    this.clock = clock;
  }

  /**
   * @param address where the request comes from
   * @throws HashingBusy when too many others are waiting
   * @throws KeyNotPublished when no token can be signed yet
   */
  public LoginOutcome with(Email email, Password password, String address) {
    return switch (passwords.check(email, password, address)) {
      case PasswordCheck.Verdict.Refused(var answer) -> answer;
      case PasswordCheck.Verdict.Right(var memberId) -> {
        var key = keyInUse.get();
        yield transaction.execute(_ -> open(memberId, key));
      }
    };
  }

  /** Looks at the member again, now locked: the job may have been there since. */
  private LoginOutcome open(UUID memberId, SigningKey key) {
    return members
        .lock(memberId)
        .map(member -> open(member, key))
        .orElseGet(LoginOutcome.WrongCredentials::new);
  }

  private LoginOutcome open(Member member, SigningKey key) {
    return member
        .canComeBackUntil(grace)
        .<LoginOutcome>map(LoginOutcome.Inactive::new)
        .orElseGet(() -> openLogin.of(member, key, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
