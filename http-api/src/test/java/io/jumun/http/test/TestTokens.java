package io.jumun.http.test;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.jumun.contracts.Topic;
import io.jumun.contracts.member.SigningKeyPublished;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.topics.TopicProvisioner;
import io.jumun.messaging.wire.CloudEventHeaders;
import io.jumun.messaging.wire.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes tokens as member-service does, and such as must be refused. */
public final class TestTokens {

  private final RSAKey key;

  private TestTokens(RSAKey key) {
    this.key = key;
  }

  /** Tokens signed with a new key that nobody knows until it is published. */
  public static TestTokens withNewKey() {
    try {
      return new TestTokens(
          new RSAKeyGenerator(2048).keyID(UuidCreator.getTimeOrderedEpoch().toString()).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tokens signed with a new key that every service on this Kafka knows. */
  public static TestTokens publishedTo(String bootstrapServers) {
    return withNewKey().publishTo(bootstrapServers);
  }

  public TestTokens publishTo(String bootstrapServers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (var admin = Admin.create(settings);
        var producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      TopicProvisioner.createMissing(admin, (short) 1);
      producer.send(publication()).get();
      return this;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ProducerRecord<byte[], byte[]> publication() {
    var event =
        new SigningKeyPublished(
            key.getKeyID(),
            "RS256",
            key.getModulus().toString(),
            key.getPublicExponent().toString(),
            Instant.now());
    var published =
        new ProducerRecord<>(
            Topic.MEMBER_KEYS.topicName(), bytes(key.getKeyID()), bytes(EventJson.write(event)));
    Map.of(
            CloudEventHeaders.SPECVERSION,
            "1.0",
            CloudEventHeaders.ID,
            UuidCreator.getTimeOrderedEpoch().toString(),
            CloudEventHeaders.TYPE,
            EventTypes.of(event).name(),
            CloudEventHeaders.SOURCE,
            "member-service",
            CloudEventHeaders.SUBJECT,
            key.getKeyID(),
            CloudEventHeaders.TIME,
            Instant.now().toString(),
            CloudEventHeaders.SEQUENCE,
            "1",
            CloudEventHeaders.CONTENT_TYPE,
            "application/json")
        .forEach((name, value) -> published.headers().add(name, bytes(value)));
    return published;
  }

  public String member(UUID id) {
    return token(id, claims -> claims);
  }

  public String admin(UUID id) {
    return token(id, claims -> claims.claim("roles", List.of("MEMBER", "ADMIN")));
  }

  /** May look at what operators see, and change nothing. */
  public String viewer(UUID id) {
    return token(id, claims -> claims.claim("roles", List.of("MEMBER", "VIEWER")));
  }

  public String issuedAt(UUID id, Instant time) {
    return token(id, claims -> claims.issueTime(Date.from(time)));
  }

  /** Was valid until an hour ago. */
  public String expired(UUID id) {
    return token(id, claims -> claims.expirationTime(fromNow(-3600)));
  }

  /** Valid for ever, which nobody issues. */
  public String withoutExpiry(UUID id) {
    return token(id, claims -> claims.expirationTime(null));
  }

  public String forAudience(UUID id, String audience) {
    return token(id, claims -> claims.audience(audience));
  }

  public String issuedBy(UUID id, String issuer) {
    return token(id, claims -> claims.issuer(issuer));
  }

  /** A member's token with its claims changed to an admin's after it was signed. */
  public String tampered(UUID id) {
    var parts = member(id).split("\\.");
    var claims = admin(id).split("\\.");
    return String.join(".", parts[0], claims[1], parts[2]);
  }

  /** Algorithm "none". */
  public String unsigned(UUID id) {
    return new PlainJWT(claims(id).claim("roles", List.of("MEMBER", "ADMIN")).build()).serialize();
  }

  /** HS256 with the public key as the secret, the classic confusion of algorithms. */
  public String signedWithThePublicKeyAsSecret(UUID id) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims(id).build());
      token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RS512 with the right key. */
  public String signedWithAnotherAlgorithm(UUID id) {
    return sign(JWSAlgorithm.RS512, claims(id).build());
  }

  private String token(UUID id, UnaryOperator<JWTClaimsSet.Builder> change) {
    return sign(JWSAlgorithm.RS256, change.apply(claims(id)).build());
  }

  private String sign(JWSAlgorithm algorithm, JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet.Builder claims(UUID id) {
    return new JWTClaimsSet.Builder()
        .issuer("jumun")
        .audience("jumun")
        .subject(id.toString())
        .issueTime(fromNow(-7200))
        .expirationTime(fromNow(3600))
        .claim("roles", List.of("MEMBER"));
  }

  private static Date fromNow(long seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
