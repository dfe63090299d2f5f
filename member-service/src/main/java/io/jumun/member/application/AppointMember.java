package io.jumun.member.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Role;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes members viewers or admins, or members like others again.
 *
 * <p>Whoever appoints is locked with whom they appoint, and must still be an admin, who remains
 * one: of two admins who would depose each other at once, one is too late. So the shop is never
 * without an admin.
 */
@Component
public class AppointMember {

  /** As many as are worth looking at. */
  private static final int SHOWN = 100;

  private static final Logger log = LoggerFactory.getLogger(AppointMember.class);

  private final Members members;
  private final Appointments appointments;
  private final Outbox outbox;
  private final Clock clock;

  AppointMember(Members members, Appointments appointments, Outbox outbox, Clock clock) {
    this.members = members;
    this.appointments = appointments;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Tokens that say what they were are ended; logins go on, and the next token of each says what
   * they are now.
   *
   * @throws AppointmentRefused when it is oneself, somebody who is not there, or too late
   * @throws MemberNotFound when nobody has that id
   */
  @Transactional
  public void to(Role role, UUID id, UUID admin) {
    if (id.equals(admin)) {
      throw AppointmentRefused.ownRole(admin);
    }
    // In the order of their ids, as whoever appoints the other way round does.
    Stream.of(id, admin).sorted().forEach(members::lock);
    requireAdmin(members.findById(admin), admin);
    appoint(members.findById(id).orElseThrow(() -> MemberNotFound.withId(id)), role, admin);
  }

  private static void requireAdmin(Optional<Member> caller, UUID admin) {
    if (caller.filter(Member::isAdmin).isEmpty()) {
      throw AppointmentRefused.noAdmin(admin);
    }
  }

  private void appoint(Member member, Role role, UUID admin) {
    if (!member.isActive()) {
      throw AppointmentRefused.notActive(member.id());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    member
        .appoint(role, now)
        .ifPresent(
            revocation -> {
              appointments.append(
                  new Appointment(
                      UuidCreator.getTimeOrderedEpoch(), member.id(), role, admin, now));
              outbox.append(new TokensRevoked(member.id(), revocation.issuedBefore()));
              log.info("Member {} is {} now, by {}", member.id(), role, admin);
            });
  }

  /**
   * What somebody is, and how they came to be it.
   *
   * @throws MemberNotFound when nobody has that id
   */
  @Transactional(readOnly = true)
  public Appointed of(UUID id) {
    var member = members.findById(id).orElseThrow(() -> MemberNotFound.withId(id));
    return new Appointed(member.role(), appointments.of(id, SHOWN));
  }

  /**
   * @param appointments the newest first; none of the admin that the settings name
   */
  public record Appointed(Role role, List<Appointment> appointments) {}
}
