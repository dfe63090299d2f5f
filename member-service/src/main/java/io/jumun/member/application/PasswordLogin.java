package io.jumun.member.application;

import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in by a password, which is checked before any transaction begins: that takes its time.
 */
@Component
class PasswordLogin {

  /** What is decided about somebody whose password was right. */
  @FunctionalInterface
  interface Decision {

    /**
     * @param member locked; it may have changed since the password was checked
     */
    LoginOutcome about(Member member, SigningKey key, Instant now);
  }

  private final PasswordCheck passwords;
  private final Members members;
  private final KeyInUse keyInUse;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PasswordLogin(
      PasswordCheck passwords,
      Members members,
      KeyInUse keyInUse,
      TransactionTemplate transaction,
      Clock clock) {
    this.passwords = passwords;
    this.members = members;
    this.keyInUse = keyInUse;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param address where the request comes from
   * @throws HashingBusy when too many others are waiting
   * @throws KeyNotPublished when no token can be signed yet
   */
  LoginOutcome of(Email email, Password password, String address, Decision decision) {
    return switch (passwords.check(email, password, address)) {
      case PasswordCheck.Verdict.Refused(var answer) -> answer;
      case PasswordCheck.Verdict.Right(var memberId) -> {
        var key = keyInUse.get();
        yield transaction.execute(_ -> decide(memberId, key, decision));
      }
    };
  }

  private LoginOutcome decide(UUID memberId, SigningKey key, Decision decision) {
    return members
        .lock(memberId)
        .map(member -> decision.about(member, key, clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .orElseGet(LoginOutcome.WrongCredentials::new);
  }
}
