package io.jumun.member.application;

import io.jumun.contracts.member.MemberReactivated;
import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.SigningKey;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings somebody back who fell asleep or withdrew, and logs them in.
 *
 * <p>Who is ACTIVE is just logged in: whoever has lost the answer sends the request again, and must
 * not be told that they are too late. So it needs no idempotency key, under which tokens would have
 * to be stored.
 */
@Component
public class ComeBack {

  private final PasswordCheck passwords;
  private final Members members;
  private final KeyInUse keyInUse;
  private final OpenLogin openLogin;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Duration grace;
  private final Clock clock;

  ComeBack(
      PasswordCheck passwords,
      Members members,
      KeyInUse keyInUse,
      OpenLogin openLogin,
      Outbox outbox,
      TransactionTemplate transaction,
      MemberProperties properties,
      Clock clock) {
    this.passwords = passwords;
    this.members = members;
    this.keyInUse = keyInUse;
    this.openLogin = openLogin;
    this.outbox = outbox;
    this.transaction = transaction;
    this.grace = properties.dormancy().deleteAfter();
    this.clock = clock;
  }

  /**
   * @param address where the request comes from
   * @return {@link LoginOutcome.Inactive} when the grace period is over
   * @throws HashingBusy when too many others are waiting
   * @throws KeyNotPublished when no token can be signed yet
   */
  public LoginOutcome with(Email email, Password password, String address) {
    return switch (passwords.check(email, password, address)) {
      case PasswordCheck.Verdict.Refused(var answer) -> answer;
      case PasswordCheck.Verdict.Right(var memberId) -> {
        var key = keyInUse.get();
        yield transaction.execute(_ -> comeBack(memberId, key));
      }
    };
  }

  private LoginOutcome comeBack(UUID memberId, SigningKey key) {
    return members
        .lock(memberId)
        .map(member -> comeBack(member, key, clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .orElseGet(LoginOutcome.WrongCredentials::new);
  }

  private LoginOutcome comeBack(Member member, SigningKey key, Instant now) {
    var until = member.canComeBackUntil(grace);
    if (until.isPresent()) {
      if (!member.comeBack(now, grace)) {
        return new LoginOutcome.Inactive(until.get());
      }
      outbox.append(new MemberReactivated(member.id(), now));
    }
    return openLogin.of(member, key, now);
  }
}
