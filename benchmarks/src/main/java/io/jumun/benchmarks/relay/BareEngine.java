package io.jumun.benchmarks.relay;

import io.debezium.connector.postgresql.PostgresConnector;
import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.jumun.benchmarks.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;

/**
 * A process that reads the outbox with Debezium as the relay does, and then does nothing with what
 * it reads: what Debezium itself can do.
 */
final class BareEngine {

  /** Tells each row's key and when it came, or each batch's size. */
  enum Tell {
    EACH,
    BATCHES
  }

  private BareEngine() {}

  /** {@code BareEngine <slot> <EACH|BATCHES>}; the database by a service's environment. */
  public static void main(String[] arguments) throws IOException {
    Tell tell = Tell.valueOf(arguments[1]);
    var engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(settings(arguments[0]))
            .notifying((records, committer) -> handle(records, committer, tell))
            .build();
    try (var thread = Executors.newSingleThreadExecutor()) {
      thread.execute(engine);
      ChildJvm.readyUntilTold();
      engine.close();
    }
  }

  private static void handle(
      List<RecordChangeEvent<SourceRecord>> records,
      RecordCommitter<RecordChangeEvent<SourceRecord>> committer,
      Tell tell)
      throws InterruptedException {
    long now = System.nanoTime();
    var rows = records.stream().map(RecordChangeEvent::record).filter(BareEngine::isOutbox);
    switch (tell) {
      case BATCHES -> ChildJvm.say(rows.count() + " " + now);
      case EACH -> rows.forEach(row -> ChildJvm.say(key(row) + " " + now));
    }
    committer.markProcessed(records.getLast());
    committer.markBatchFinished();
  }

  private static boolean isOutbox(SourceRecord record) {
    return record.topic().endsWith(".public.outbox");
  }

  private static String key(SourceRecord record) {
    return ((Struct) record.value()).getStruct("after").getString("key");
  }

  /** The relay's own settings, as far as they concern reading. */
  private static Properties settings(String slot) {
    URI database = URI.create(System.getenv("JUMUN_DATABASE_URL").substring("jdbc:".length()));
    var settings = new Properties();
    String name = "bare-" + UUID.randomUUID();
    settings.setProperty("name", name);
    settings.setProperty("topic.prefix", name);
    settings.setProperty("connector.class", PostgresConnector.class.getName());
    settings.setProperty("database.hostname", database.getHost());
    settings.setProperty("database.port", Integer.toString(database.getPort()));
    settings.setProperty("database.dbname", database.getPath().substring(1));
    settings.setProperty("database.user", System.getenv("JUMUN_RELAY_USERNAME"));
    settings.setProperty("database.password", System.getenv("JUMUN_RELAY_PASSWORD"));
    settings.setProperty("plugin.name", "pgoutput");
    settings.setProperty("slot.name", slot);
    settings.setProperty("slot.drop.on.stop", "false");
    settings.setProperty("publication.name", "outbox");
    settings.setProperty("publication.autocreate.mode", "disabled");
    settings.setProperty("table.include.list", "public.outbox,public.relay_heartbeat");
    settings.setProperty("snapshot.mode", "no_data");
    settings.setProperty("tombstones.on.delete", "false");
    settings.setProperty("offset.storage", MemoryOffsetBackingStore.class.getName());
    settings.setProperty("poll.interval.ms", "5");
    settings.setProperty("max.batch.size", "2048");
    settings.setProperty("max.queue.size", "8192");
    settings.setProperty("max.queue.size.in.bytes", Integer.toString(16 << 20));
    settings.setProperty("offset.flush.interval.ms", "200");
    settings.setProperty("status.update.interval.ms", "5000");
    settings.setProperty("record.processing.threads", "1");
    return settings;
  }
}
