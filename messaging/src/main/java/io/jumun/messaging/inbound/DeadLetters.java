package io.jumun.messaging.inbound;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the records that are themselves at fault, whole, until a person has settled them (invariant
 * I8).
 */
public class DeadLetters {

  private final JdbcClient jdbc;

  public DeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String consumer, ConsumerRecord<byte[], byte[]> record, Throwable cause, int attempts) {
    jdbc.sql(
            """
            insert into dead_letter (id, consumer, topic, partition, "offset", key, header_names, header_values, body, cause, attempts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (consumer, topic, partition, "offset") do update
              set attempts = dead_letter.attempts + excluded.attempts, cause = excluded.cause, last_failed_at = now()
            """)
        .param(UuidCreator.getTimeOrderedEpoch())
        .param(consumer)
        .param(record.topic())
        .param(record.partition())
        .param(record.offset())
        .param((byte @Nullable []) record.key())
        .param(Arrays.stream(record.headers().toArray()).map(Header::key).toArray(String[]::new))
        .param(Arrays.stream(record.headers().toArray()).map(Header::value).toArray(byte[][]::new))
        .param((byte @Nullable []) record.value())
        .param(CauseText.of(cause))
        .param(attempts)
        .update();
  }

  /** How many wait for a person. */
  public long open() {
    return jdbc.sql("select count(*) from dead_letter where status = 'OPEN'")
        .query(Long.class)
        .single();
  }
}
