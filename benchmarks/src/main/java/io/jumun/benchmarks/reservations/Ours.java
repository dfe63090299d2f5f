package io.jumun.benchmarks.reservations;

import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.ServiceProcess;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.measure.CpuReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The real inventory-service, fed through Kafka, with its relay. The clock runs from when it has
 * warmed up to the last reservation, by its rows.
 */
final class Ours implements AutoCloseable {

  static final String PROCESS = "the process itself";
  static final String POSTGRES = "PostgreSQL";
  static final String KAFKA = "Kafka";

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(250).toNanos();
  private static final double NANOS_PER_SECOND = 1e9;

  private final Servers servers;
  private final Scenario scenario;
  private final List<ServiceProcess> replicas = new ArrayList<>();

  Ours(Servers servers, Scenario scenario) {
    this.servers = servers;
    this.scenario = scenario;
    for (int number = 1; number <= scenario.replicas(); number++) {
      replicas.add(
          ServiceProcess.start(
              servers, "inventory-service", number, Map.of(), scenario.settings()));
    }
  }

  /** The tables are made by the service itself. */
  static void prepare(Servers servers) {
    new Ours(servers, Scenario.SHIPPED).close();
  }

  Speed measure(Shelf shelf, int warmUp, int requests) {
    new Requests(servers, shelf.products()).publish(warmUp + requests, scenario.partitions());
    long first = await(shelf, warmUp);
    long begin = System.nanoTime();
    CpuReading before = meter().read();
    long last = await(shelf, warmUp + requests);
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    return new Speed(
        scenario.title(),
        shelf.products().size(),
        last - first,
        seconds,
        meter().read().since(before));
  }

  @Override
  public void close() {
    replicas.forEach(ServiceProcess::close);
  }

  private CpuMeter meter() {
    var meter =
        new CpuMeter().with(POSTGRES, servers.postgresPid()).with(KAFKA, servers.kafkaPid());
    for (int n = 0; n < replicas.size(); n++) {
      meter.with(n == 0 ? PROCESS : PROCESS + ", replica " + (n + 1), replicas.get(n).pid());
    }
    return meter;
  }

  /** How many there are when there are so many. */
  private static long await(Shelf shelf, long reservations) {
    long end = System.nanoTime() + LIMIT.toNanos();
    long reserved = shelf.reserved();
    while (reserved < reservations) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "Only %d of %d were reserved within %s".formatted(reserved, reservations, LIMIT));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
      reserved = shelf.reserved();
    }
    return reserved;
  }
}
