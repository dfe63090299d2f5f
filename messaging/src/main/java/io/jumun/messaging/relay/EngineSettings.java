package io.jumun.messaging.relay;

import io.debezium.connector.postgresql.PostgresConnector;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;

/** How Debezium is to read the outbox, and why. */
record EngineSettings(RelayDatabase database, String slotName, RelayProperties relay) {

  /** For one engine; the next one gets its own. */
  Properties forNewEngine() {
    Properties settings = new Properties();
    connection(settings);
    slot(settings);
    pace(settings);
    // Of this engine alone, so that an old one that has not gone yet is not in the way of its
    // metrics.
    String name = "outbox-" + UUID.randomUUID();
    settings.setProperty("name", name);
    settings.setProperty("topic.prefix", name);
    settings.setProperty("connector.class", PostgresConnector.class.getName());
    return settings;
  }

  private void connection(Properties settings) {
    settings.setProperty("database.hostname", database.host());
    settings.setProperty("database.port", database.port());
    settings.setProperty("database.dbname", database.name());
    settings.setProperty("database.user", database.username());
    settings.setProperty("database.password", database.password());
    settings.setProperty("database.tcpKeepAlive", "true");
    String sslMode = database.sslMode();
    if (sslMode != null) {
      settings.setProperty("database.sslmode", sslMode);
    }
  }

  private void slot(Properties settings) {
    settings.setProperty("plugin.name", "pgoutput");
    settings.setProperty("slot.name", slotName);
    settings.setProperty("slot.drop.on.stop", "false");
    settings.setProperty("slot.failover", "true");
    settings.setProperty("slot.max.retries", "3");
    settings.setProperty("slot.retry.delay.ms", "1000");
    settings.setProperty("publication.name", "outbox");
    settings.setProperty("publication.autocreate.mode", "disabled");
    settings.setProperty("table.include.list", "public.outbox,public.relay_heartbeat");
    settings.setProperty("snapshot.mode", "no_data");
    settings.setProperty("tombstones.on.delete", "false");
    // No stored offset: with one, Debezium up to 3.6.1 can drop committed rows when it resumes
    // (dbz#76, dbz#1554). Without, PostgreSQL replays all that the slot has not confirmed.
    settings.setProperty("offset.storage", MemoryOffsetBackingStore.class.getName());
    // Whatever happens ends this engine; the supervisor makes a new one.
    settings.setProperty("errors.max.retries", "0");
    // Otherwise the slot would stand still while only other tables are written.
    settings.setProperty("heartbeat.interval.ms", millis(relay.heartbeat()));
    settings.setProperty(
        "heartbeat.action.query",
        """
        with old as (delete from relay_heartbeat where at < now() - interval '1 hour')
        insert into relay_heartbeat default values
        """);
  }

  private void pace(Properties settings) {
    settings.setProperty("poll.interval.ms", millis(relay.pollInterval()));
    settings.setProperty("max.batch.size", "2048");
    settings.setProperty("max.queue.size", "8192");
    settings.setProperty("queue.provider.type", PatientQueue.NAME);
    settings.setProperty("max.queue.size.in.bytes", Long.toString(relay.queueSize().toBytes()));
    settings.setProperty("offset.flush.interval.ms", "200");
    settings.setProperty("status.update.interval.ms", "5000");
    settings.setProperty("task.management.timeout.ms", "30000");
    settings.setProperty("record.processing.threads", "1");
  }

  private static String millis(java.time.Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
