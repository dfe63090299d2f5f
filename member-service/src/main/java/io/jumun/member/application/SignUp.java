package io.jumun.member.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.member.MemberRegistered;
import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Profile;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes somebody a member. */
@Component
public class SignUp {

  private final Members members;
  private final Outbox outbox;
  private final Clock clock;

  SignUp(Members members, Outbox outbox, Clock clock) {
    this.members = members;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param passwordHash made before, since hashing takes too long to hold a connection
   * @throws EmailTaken when there is an account with that address; of two at the same moment one
   *     breaks the unique index
   */
  @Transactional
  public Member as(Email email, String passwordHash, Profile profile) {
    if (members.existsByEmail(email.value())) {
      throw new EmailTaken();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var member =
        members.save(
            Member.register(UuidCreator.getTimeOrderedEpoch(), email, passwordHash, profile, now));
    outbox.append(new MemberRegistered(member.id(), profile.nickname(), now));
    return member;
  }
}
