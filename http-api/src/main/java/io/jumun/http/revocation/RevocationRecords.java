package io.jumun.http.revocation;

import io.jumun.contracts.member.TokensRevoked;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.wire.CloudEventHeaders;
import io.jumun.messaging.wire.EventJson;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Takes the records of the topic member.revocations into the {@link Revocations}. */
class RevocationRecords {

  private static final Logger log = LoggerFactory.getLogger(RevocationRecords.class);

  private final Revocations revocations;

  RevocationRecords(Revocations revocations) {
    this.revocations = revocations;
  }

  /** A record that cannot be used is left out aloud: the others must still be read. */
  void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null || !isRevocation(record)) {
      log.info("Record {} of {} is ignored: its type is unknown", record.offset(), record.topic());
      return;
    }
    try {
      var revoked = EventJson.read(record.value(), TokensRevoked.class);
      revocations.revoke(revoked.memberId(), revoked.issuedBefore());
    } catch (JacksonException e) {
      log.warn("Record {} of {} cannot be read: {}", record.offset(), record.topic(), e.toString());
    }
  }

  private static boolean isRevocation(ConsumerRecord<byte[], byte[]> record) {
    var header = record.headers().lastHeader(CloudEventHeaders.TYPE);
    return header != null
        && EventTypes.named(new String(header.value(), StandardCharsets.UTF_8))
            .filter(type -> type.payload() == TokensRevoked.class)
            .isPresent();
  }
}
