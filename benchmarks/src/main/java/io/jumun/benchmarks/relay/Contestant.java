package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.relay.BareEngine.Tell;
import io.jumun.benchmarks.relay.service.RelayService;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is compared, each in a process of its own and of the same size. */
enum Contestant {
  RELAY("relay"),
  ENGINE("bare engine"),
  PRODUCER("bare producer");

  static final String POSTGRES = "PostgreSQL";
  static final String KAFKA = "Kafka";

  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static ChildJvm relay(Servers servers) {
    return ChildJvm.launch(RelayService.class, List.of(), servers.environment());
  }

  static ChildJvm engine(Servers servers, String slot, Tell tell) {
    return ChildJvm.launch(BareEngine.class, List.of(slot, tell.name()), servers.environment());
  }

  static ChildJvm producer(Servers servers, int count) {
    return ChildJvm.launch(
        BareProducer.class, List.of(servers.bootstrapServers(), Integer.toString(count)), Map.of());
  }

  static void awaitReady(ChildJvm child) {
    child.awaitReady(START_LIMIT);
  }

  /** Meters this contestant's process and both servers. */
  CpuMeter meter(long pid, Servers servers) {
    return withServers(new CpuMeter().with(title, pid), servers);
  }

  /** The same for a contestant that works in this JVM. */
  CpuMeter meterHere(Servers servers) {
    return withServers(new CpuMeter().withThisJvm(title), servers);
  }

  private static CpuMeter withServers(CpuMeter meter, Servers servers) {
    return meter.with(POSTGRES, servers.postgresPid()).with(KAFKA, servers.kafkaPid());
  }
}
