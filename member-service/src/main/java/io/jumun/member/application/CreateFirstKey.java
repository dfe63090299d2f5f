package io.jumun.member.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.member.SigningKeyPublished;
import io.jumun.member.domain.SigningKey;
import io.jumun.messaging.outbox.Outbox;
import java.math.BigInteger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the signing key at the first start and publishes its public half. */
@Component
public class CreateFirstKey {

  private final StartTurn turn;
  private final SigningKeys keys;
  private final Outbox outbox;
  private final Clock clock;

  CreateFirstKey(StartTurn turn, SigningKeys keys, Outbox outbox, Clock clock) {
    this.turn = turn;
    this.keys = keys;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Does nothing when there is a key; of several replicas that start at once, one makes it. */
  @Transactional
  public void ifMissing() {
    turn.take();
    if (keys.all().isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var key = SigningKey.generate(UuidCreator.getTimeOrderedEpoch().toString(), now);
      keys.add(key);
      outbox.append(publication(key));
    }
  }

  private static SigningKeyPublished publication(SigningKey key) {
    return new SigningKeyPublished(
        key.kid(),
        "RS256",
        base64url(key.privateKey().getModulus()),
        base64url(key.privateKey().getPublicExponent()),
        key.createdAt());
  }

  /** Without the sign's byte (RFC 7518). */
  private static String base64url(BigInteger number) {
    var bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
