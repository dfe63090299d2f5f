package io.jumun.member.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.RefreshToken;
import io.jumun.member.domain.SigningKey;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Opens a login for a member who is locked, in the transaction that keeps the lock. */
@Component
class OpenLogin {

  private final Logins logins;
  private final AccessTokens accessTokens;
  private final Duration life;

  OpenLogin(Logins logins, AccessTokens accessTokens, MemberProperties properties) {
    this.logins = logins;
    this.accessTokens = accessTokens;
    this.life = properties.refreshToken();
  }

  LoginOutcome of(Member member, SigningKey key, Instant now) {
    member.logIn(now);
    var login = UuidCreator.getTimeOrderedEpoch();
    var refreshToken = RefreshToken.random();
    logins.open(login, member.id(), now, now.plus(life));
    logins.add(refreshToken, login, now);
    return new LoginOutcome.LoggedIn(
        new Tokens(accessTokens.issue(member, key), refreshToken, accessTokens.life()));
  }
}
