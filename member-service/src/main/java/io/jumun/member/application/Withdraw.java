package io.jumun.member.application;

import io.jumun.contracts.member.MemberWithdrawn;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member leave. Their data is deleted after the grace period, by {@link MemberDormancy}. */
@Component
public class Withdraw {

  private final Members members;
  private final Logins logins;
  private final Outbox outbox;
  private final Clock clock;

  Withdraw(Members members, Logins logins, Outbox outbox, Clock clock) {
    this.members = members;
    this.logins = logins;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Nothing happens to somebody who has withdrawn before.
   *
   * @throws MemberNotFound when nobody has that id, any more
   * @throws io.jumun.member.domain.AdminStays when it is an operator
   * @throws io.jumun.member.domain.MemberInactive when they have fallen asleep
   */
  @Transactional
  public void withId(UUID id) {
    var member = members.lock(id).orElseThrow(() -> MemberNotFound.withId(id));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    member
        .withdraw(now)
        .ifPresent(
            revocation -> {
              logins.endAllOf(List.of(id), now);
              outbox.appendAll(
                  List.of(
                      new MemberWithdrawn(id, now),
                      new TokensRevoked(id, revocation.issuedBefore())));
            });
  }
}
