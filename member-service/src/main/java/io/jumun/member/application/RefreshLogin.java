package io.jumun.member.application;

import io.jumun.member.domain.PresentedToken;
import io.jumun.member.domain.RefreshToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Trades a refresh token for the next pair. */
@Component
public class RefreshLogin {

  private static final Logger log = LoggerFactory.getLogger(RefreshLogin.class);

  private final Logins logins;
  private final Members members;
  private final KeyInUse keyInUse;
  private final AccessTokens accessTokens;
  private final TransactionTemplate transaction;
  private final Duration grace;
  private final Clock clock;

  RefreshLogin(
      Logins logins,
      Members members,
      KeyInUse keyInUse,
      AccessTokens accessTokens,
      TransactionTemplate transaction,
      MemberProperties properties,
      Clock clock) {
    this.logins = logins;
    this.members = members;
    this.keyInUse = keyInUse;
    this.accessTokens = accessTokens;
    this.transaction = transaction;
    this.grace = properties.refreshGrace();
    this.clock = clock;
  }

  /**
   * @return nothing when the token is unknown, or its login is over; also when it comes a second
   *     time after its grace, which ends the login
   * @throws KeyNotPublished when no token can be signed yet
   */
  public Optional<Tokens> with(RefreshToken token) {
    var key = keyInUse.get();
    return transaction.execute(
        _ ->
            trade(token)
                .map(
                    trade ->
                        new Tokens(
                            accessTokens.issue(
                                members.findById(trade.from().memberId()).orElseThrow(), key),
                            trade.next(),
                            accessTokens.life())));
  }

  private record Trade(PresentedToken from, RefreshToken next) {}

  private Optional<Trade> trade(RefreshToken token) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return logins.lock(token).flatMap(presented -> trade(token, presented, now));
  }

  private Optional<Trade> trade(RefreshToken token, PresentedToken presented, Instant now) {
    return switch (presented.judge(now, grace)) {
      case GOOD -> {
        var next = RefreshToken.random();
        logins.replaced(token, now);
        logins.add(next, presented.login(), now);
        yield Optional.of(new Trade(presented, next));
      }
      case OVER -> Optional.empty();
      case STOLEN -> {
        log.warn(
            "A refresh token of member {} came again: login {} is ended",
            presented.memberId(),
            presented.login());
        logins.end(presented.login(), now);
        yield Optional.empty();
      }
    };
  }
}
