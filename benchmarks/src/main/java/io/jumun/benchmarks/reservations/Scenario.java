package io.jumun.benchmarks.reservations;

import io.jumun.contracts.Topic;
import java.util.List;

/**
 * How the requests reach inventory-service.
 *
 * @param partitions of order.events that they lie on
 * @param consumers of each replica
 * @param replicas of inventory-service
 */
record Scenario(String title, int partitions, int consumers, int replicas) {

  /** With the settings it is shipped with. */
  static final Scenario SHIPPED = new Scenario("ours, as shipped", Topic.PARTITIONS, 2, 1);

  /** Two replicas share all twelve: of four, Kafka might leave all to one of them. */
  static final List<Scenario> GROWTH =
      List.of(
          new Scenario("on 1 partition, 1 consumer", 1, 1, 1),
          new Scenario("on 4 partitions, 4 consumers", 4, 4, 1),
          new Scenario("on 12 partitions, 4 consumers", Topic.PARTITIONS, 4, 1),
          new Scenario("on 12 partitions, 2 replicas of 2", Topic.PARTITIONS, 2, 2));

  List<String> settings() {
    return List.of("--jumun.messaging.concurrency=" + consumers);
  }
}
