package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.ServiceProcess;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.played.Publisher;
import io.jumun.benchmarks.played.Rows;
import io.jumun.contracts.order.PaymentRequested;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Ours: one replica of the real payment-service, with its relay; order-service need not run. */
record PaymentService(ServiceProcess process, Servers servers, Gateway gateway)
    implements Contender {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();

  /** Its own limits stay: 32 requests, 256 calls and 1,000 calls a second are not in the way. */
  static PaymentService start(Servers servers, Gateway gateway) {
    return new PaymentService(
        ServiceProcess.start(
            servers,
            "payment-service",
            Map.of("JUMUN_GATEWAY_SECRET_KEY", "the-shop", "JUMUN_GATEWAY_URL", "" + gateway.url()),
            List.of("--jumun.payment.deadline=PT6H")),
        servers,
        gateway);
  }

  @Override
  public URI url() {
    return process.url();
  }

  /** As order-service asks for payments; each opens one READY, and the relay tells of its timer. */
  @Override
  public void prepare(UUID member, List<UUID> orders) {
    try (var publisher = new Publisher(servers)) {
      orders.forEach(
          order ->
              publisher.publish(
                  "order-service",
                  new PaymentRequested(
                      order, member, "CARD", ConfirmClient.AMOUNT, "KRW", "Concert ticket")));
    }
    var rows = new Rows(servers);
    await(() -> rows.count("payment where status = 'READY'") == orders.size());
    rows.run("analyze payment");
    rows.run("checkpoint");
    await(this::relayIsIdle);
  }

  private boolean relayIsIdle() {
    return new Rows(servers)
            .count(
                "pg_replication_slots where database = current_database()"
                    + " and pg_current_wal_lsn() - confirmed_flush_lsn < 100000")
        > 0;
  }

  private interface Look {
    boolean good();
  }

  private static void await(Look look) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!look.good()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The payments did not open within " + LIMIT);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  @Override
  public CpuMeter meter() {
    return new CpuMeter()
        .with(PROCESS, process.pid())
        .with(POSTGRES, servers.postgresPid())
        .with(KAFKA, servers.kafkaPid())
        .with(GATEWAY, gateway.pid())
        .withThisJvm(CLIENTS);
  }

  @Override
  public long paid() {
    return new Rows(servers).count("payment where status = 'APPROVED'");
  }

  @Override
  public void close() {
    process.close();
  }
}
