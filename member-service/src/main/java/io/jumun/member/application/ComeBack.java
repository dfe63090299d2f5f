package io.jumun.member.application;

import io.jumun.contracts.member.MemberReactivated;
import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.SigningKey;
import io.jumun.messaging.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Brings somebody back who fell asleep or withdrew, and logs them in.
 *
 * <p>Who is ACTIVE is just logged in: whoever has lost the answer sends the request again, and must
 * not be told that they are too late. So it needs no idempotency key, under which tokens would have
 * to be stored.
 */
@Component
public class ComeBack {

  private final PasswordLogin passwordLogin;
  private final OpenLogin openLogin;
  private final Outbox outbox;
  private final Duration grace;

  ComeBack(
      PasswordLogin passwordLogin,
      OpenLogin openLogin,
      Outbox outbox,
      MemberProperties properties) {
    this.passwordLogin = passwordLogin;
    this.openLogin = openLogin;
    this.outbox = outbox;
    this.grace = properties.dormancy().deleteAfter();
  }

  /**
   * @param address where the request comes from
   * @return {@link LoginOutcome.Inactive} when the grace period is over
   * @throws HashingBusy when too many others are waiting
   * @throws KeyNotPublished when no token can be signed yet
   */
  public LoginOutcome with(Email email, Password password, String address) {
    return passwordLogin.of(email, password, address, this::comeBack);
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
