package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.relay.BareEngine.Tell;
import io.jumun.benchmarks.topic.Drain;
import io.jumun.benchmarks.topic.Drained;
import io.jumun.benchmarks.topic.TopicEnd;
import io.jumun.contracts.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The same backlog read by the relay and by the bare engine, and sent by the bare producer. */
final class BacklogComparison {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Servers servers;
  private final Backlog backlog;
  private final String slot;
  private final int rows;

  BacklogComparison(Servers servers, Backlog backlog, String slot, int rows) {
    this.servers = servers;
    this.backlog = backlog;
    this.slot = slot;
    this.rows = rows;
  }

  /**
   * One round; each process starts cold.
   *
   * @param relayFirst by turns, because whoever reads second finds the log in memory
   */
  Map<Contestant, Drained> round(boolean relayFirst) {
    backlog.forgetTheRest();
    backlog.write(rows);
    Map<Contestant, Drained> round = new EnumMap<>(Contestant.class);
    if (relayFirst) {
      round.put(Contestant.RELAY, relay());
      round.put(Contestant.ENGINE, engine());
    } else {
      round.put(Contestant.ENGINE, engine());
      round.put(Contestant.RELAY, relay());
    }
    round.put(Contestant.PRODUCER, producer());
    return round;
  }

  private Drained relay() {
    return throughTopic(Contestant.RELAY, Contestant.relay(servers));
  }

  private Drained producer() {
    return throughTopic(Contestant.PRODUCER, Contestant.producer(servers, rows));
  }

  private Drained throughTopic(Contestant who, ChildJvm launched) {
    try (ChildJvm child = launched;
        var topic = new TopicEnd(servers.bootstrapServers(), Topic.ORDER_EVENTS)) {
      var drain = new Drain(rows, who.meter(child.pid(), servers));
      long before = topic.count();
      child.listen(_ -> {});
      topic.watch(before, drain, LIMIT);
      return drain.await(Duration.ZERO);
    }
  }

  private Drained engine() {
    try (ChildJvm child = Contestant.engine(servers, slot, Tell.BATCHES)) {
      var drain = new Drain(rows, Contestant.ENGINE.meter(child.pid(), servers));
      child.listen(
          line ->
              drain.saw(Long.parseLong(line.split(" ")[0]), Long.parseLong(line.split(" ")[1])));
      return drain.await(LIMIT);
    }
  }
}
