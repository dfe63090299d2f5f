package io.jumun.member.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.member.domain.Email;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.RefreshToken;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a password and opens a login. Throttling, hashing and opening are steps of their own, so
 * that no connection is held while a password is hashed.
 */
@Component
public class LogIn {

  private final LoginThrottle throttle;
  private final Members members;
  private final PasswordHashing passwords;
  private final Logins logins;
  private final KeyInUse key;
  private final AccessTokens accessTokens;
  private final TransactionTemplate transaction;
  private final Duration life;
  private final Clock clock;

  LogIn(
      LoginThrottle throttle,
      Members members,
      PasswordHashing passwords,
      Logins logins,
      KeyInUse key,
      AccessTokens accessTokens,
      TransactionTemplate transaction,
      MemberProperties properties,
      Clock clock) {
    this.throttle = throttle;
    this.members = members;
    this.passwords = passwords;
    this.logins = logins;
    this.key = key;
    this.accessTokens = accessTokens;
    this.transaction = transaction;
    this.life = properties.refreshToken();
    this.clock = clock;
  }

  /**
   * Takes as long for an unknown address as for a wrong password.
   *
   * @param address where the request comes from
   * @throws HashingBusy when too many others are waiting
   * @throws KeyNotPublished when no token can be signed yet
   */
  public LoginOutcome with(Email email, Password password, String address) {
    var wait = throttle.admit(email, address);
    if (wait.isPresent()) {
      return new LoginOutcome.TooManyFailures(wait.get());
    }
    var member = members.findByEmail(email.value());
    if (!passwords.matches(password, member.map(Member::passwordHash))) {
      return new LoginOutcome.WrongCredentials();
    }
    throttle.forgive(email, address);
    return new LoginOutcome.LoggedIn(open(member.orElseThrow()));
  }

  private Tokens open(Member member) {
    var accessToken = accessTokens.issue(member, key.get());
    var refreshToken = RefreshToken.random();
    transaction.executeWithoutResult(
        _ -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var login = UuidCreator.getTimeOrderedEpoch();
          logins.open(login, member.id(), now, now.plus(life));
          logins.add(refreshToken, login, now);
        });
    return new Tokens(accessToken, refreshToken, accessTokens.life());
  }
}
