package io.jumun.member.application;

import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks who somebody is. Throttling and hashing are steps of their own, so that no connection is
 * held while a password is hashed.
 */
@Component
class PasswordCheck {

  private final LoginThrottle throttle;
  private final Members members;
  private final PasswordHashing passwords;

  PasswordCheck(LoginThrottle throttle, Members members, PasswordHashing passwords) {
    this.throttle = throttle;
    this.members = members;
    this.passwords = passwords;
  }

  /** What comes of it. */
  sealed interface Verdict {

    record Right(UUID memberId) implements Verdict {}

    record Refused(LoginOutcome answer) implements Verdict {}
  }

  /**
   * Takes as long for an unknown address as for a wrong password, and asks nothing else about the
   * member: who does not know the password learns nothing.
   *
   * @param address where the request comes from
   * @throws HashingBusy when too many others are waiting
   */
  Verdict check(Email email, Password password, String address) {
    var wait = throttle.admit(email, address);
    if (wait.isPresent()) {
      return new Verdict.Refused(new LoginOutcome.TooManyFailures(wait.get()));
    }
    var member = members.findByEmail(email.value());
    if (!passwords.matches(password, member.map(Member::passwordHash))) {
      return new Verdict.Refused(new LoginOutcome.WrongCredentials());
    }
    throttle.forgive(email, address);
    return new Verdict.Right(member.orElseThrow().id());
  }
}
