package io.jumun.benchmarks.topic;

import io.jumun.contracts.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Counts what can be read from a topic without reading it, which would cost the machine more. */
public final class TopicEnd implements AutoCloseable {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

  private final Admin admin;
  private final Map<TopicPartition, OffsetSpec> ends;

  public TopicEnd(String bootstrapServers, Topic topic) {
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    this.ends =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic.topicName(), number))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
  }

  /** How many records there ever were. */
  public long count() {
    try {
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell its offsets", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Tells the drain what comes from now on, until it has seen all, or the limit is over. */
  public void watch(long from, Drain drain, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    long known = from;
    while (!drain.isDone() && System.nanoTime() < end) {
      long now = count();
      drain.saw(now - known, System.nanoTime());
      known = now;
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
