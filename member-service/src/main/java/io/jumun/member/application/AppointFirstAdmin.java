package io.jumun.member.application;

import io.jumun.contracts.member.MemberReactivated;
import io.jumun.contracts.member.TokensRevoked;
import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.Profile;
import io.jumun.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints the admin that the settings name, at the start. */
@Component
public class AppointFirstAdmin {

  private static final Logger log = LoggerFactory.getLogger(AppointFirstAdmin.class);

  private final MemberProperties.Admin settings;
  private final StartTurn turn;
  private final Members members;
  private final SignUp signUp;
  private final PasswordHashing passwords;
  private final Logins logins;
  private final Outbox outbox;
  private final Clock clock;

  AppointFirstAdmin(
      MemberProperties properties,
      StartTurn turn,
      Members members,
      SignUp signUp,
      PasswordHashing passwords,
      Logins logins,
      Outbox outbox,
      Clock clock) {
    this.settings = properties.admin();
    this.turn = turn;
    this.members = members;
    this.signUp = signUp;
    this.passwords = passwords;
    this.logins = logins;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Leaves an admin as they are: the password may have been changed since. */
  @Transactional
  public void ifSet() {
    if (!settings.isSet()) {
      log.info("No admin is appointed: JUMUN_ADMIN_EMAIL and JUMUN_ADMIN_PASSWORD are not set");
      return;
    }
    turn.take();
    var email = new Email(settings.email());
    var known = members.lockByEmail(email.value());
    if (known.filter(Member::isAdmin).isEmpty()) {
      var hash = passwords.hash(new Password(settings.password()));
      known.ifPresent(this::takeAccount);
      appoint(known.orElseGet(() -> signUp.as(email, hash, profile())), hash);
    }
  }

  /** Until now anybody may have signed up with that address. */
  private void takeAccount(Member member) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!member.isActive()) {
      outbox.append(new MemberReactivated(member.id(), now));
    }
    logins.endAllOf(List.of(member.id()), now);
    outbox.append(new TokensRevoked(member.id(), member.endTokens(now).issuedBefore()));
  }

  private void appoint(Member member, String passwordHash) {
    member.appointAdmin(passwordHash);
    members.save(member);
    log.info("Member {} is appointed admin", member.id());
  }

  private static Profile profile() {
    return new Profile("admin", null, null, null);
  }
}
