package io.jumun.http.keys;

import io.jumun.contracts.member.SigningKeyPublished;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.wire.CloudEventHeaders;
import io.jumun.messaging.wire.EventJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Takes the records of the topic member.keys into the {@link PublishedKeys}. */
class KeyRecords {

  private static final Logger log = LoggerFactory.getLogger(KeyRecords.class);
  private static final int LEAST_BITS = 2048;

  private final PublishedKeys keys;

  KeyRecords(PublishedKeys keys) {
    this.keys = keys;
  }

  /**
   * A record that cannot be used is left out aloud: it must not keep the others from being read.
   */
  void take(ConsumerRecord<byte[], byte[]> record) {
    var kid = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      keys.remove(kid);
    } else if (!isSigningKey(record)) {
      log.info("A record of {} about {} is ignored: its type is unknown", record.topic(), kid);
    } else {
      read(kid, record.value());
    }
  }

  private static boolean isSigningKey(ConsumerRecord<byte[], byte[]> record) {
    var header = record.headers().lastHeader(CloudEventHeaders.TYPE);
    return header != null
        && EventTypes.named(new String(header.value(), StandardCharsets.UTF_8))
            .filter(type -> type.payload() == SigningKeyPublished.class)
            .isPresent();
  }

  private void read(String kid, byte[] body) {
    try {
      var published = EventJson.read(body, SigningKeyPublished.class);
      var key = publicKey(published);
      if (!published.alg().equals("RS256") || key.getModulus().bitLength() < LEAST_BITS) {
        log.warn("Key {} is ignored: it is not an RS256 key of {} bits or more", kid, LEAST_BITS);
      } else {
        keys.put(published.kid(), key);
      }
    } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
      log.warn("Key {} is ignored: it cannot be read: {}", kid, e.toString());
    }
  }

  private static RSAPublicKey publicKey(SigningKeyPublished key) throws GeneralSecurityException {
    var spec = new RSAPublicKeySpec(number(key.n()), number(key.e()));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
  }

  private static BigInteger number(String base64url) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(base64url));
  }
}
