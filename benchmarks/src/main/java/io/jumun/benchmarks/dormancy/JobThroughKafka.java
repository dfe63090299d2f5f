package io.jumun.benchmarks.dormancy;

import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.ServiceProcess;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.MemoryWatch;
import io.jumun.contracts.Topic;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.messaging.wire.CloudEvent;
import io.jumun.messaging.wire.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The real job, triggered as scheduler-service does it, and over when its table says so. */
final class JobThroughKafka {

  private static final String JOB = "member-dormancy";
  private static final String STATE =
      """
      select status, extract(epoch from finished_at - started_at) as seconds
      from job_work where run_id = ? and status <> 'OPEN'
      """;
  private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final Servers servers;

  JobThroughKafka(Servers servers) {
    this.servers = servers;
  }

  Outcome run(ServiceProcess service, MemberRows rows) {
    var meter =
        new CpuMeter()
            .with(Outcome.PROCESS, service.pid())
            .with(Outcome.POSTGRES, servers.postgresPid())
            .with(Outcome.KAFKA, servers.kafkaPid());
    var run = UUID.randomUUID();
    try (var memory = new MemoryWatch(service.pid())) {
      var before = meter.read();
      trigger(run);
      var took = await(run);
      return new Outcome(
          took,
          meter.read().since(before),
          memory.first(),
          memory.most(),
          rows.inactive(),
          rows.events());
    }
  }

  private void trigger(UUID run) {
    var now = Instant.now();
    var event =
        new JobTriggered(
            JOB, run, "MANUAL", now, LocalDate.ofInstant(now, ZoneOffset.UTC), Map.of());
    var record =
        new CloudEvent(
                UUID.randomUUID(),
                1,
                Topic.SCHEDULER_EVENTS.topicName(),
                JOB,
                EventTypes.of(event).name(),
                "dormancy-benchmark",
                JOB,
                now,
                null,
                EventJson.write(event))
            .toRecord();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Not triggered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** From the first step to the last commit. */
  private Duration await(UUID run) {
    long end = System.nanoTime() + LIMIT.toNanos();
    try (Connection connection = servers.postgres().connect(servers.database().name());
        PreparedStatement state = connection.prepareStatement(STATE)) {
      state.setObject(1, run);
      while (System.nanoTime() < end) {
        try (ResultSet row = state.executeQuery()) {
          if (row.next()) {
            return succeeded(row);
          }
        }
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The job's state cannot be read", e);
    }
    throw new IllegalStateException("The job was not done within " + LIMIT);
  }

  private static Duration succeeded(ResultSet row) throws SQLException {
    if (!row.getString("status").equals("SUCCEEDED")) {
      throw new IllegalStateException("The job failed");
    }
    return Duration.ofNanos((long) (row.getDouble("seconds") * 1e9));
  }
}
