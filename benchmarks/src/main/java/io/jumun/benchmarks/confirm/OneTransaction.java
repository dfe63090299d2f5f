package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.ChildJvm;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.Workplace;
import io.jumun.benchmarks.confirm.shop.OneTransactionShop;
import io.jumun.benchmarks.measure.CpuMeter;
import io.jumun.benchmarks.played.Rows;
import io.jumun.infrastructure.FreePorts;
import io.jumun.runner.layout.Layout;
import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shop that asks the gateway inside its transaction. */
record OneTransaction(ChildJvm process, URI url, Servers servers, Gateway gateway, boolean locking)
    implements Contender {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final UUID HOT = UUID.fromString("00000000-0000-7000-8000-000000000001");

  /**
   * @param locking the stock is taken, and locked, in the same transaction
   */
  static OneTransaction start(Servers servers, Gateway gateway, boolean locking, int pool) {
    var port = FreePorts.find(1).getFirst();
    var process =
        ChildJvm.launch(
                List.of(),
                classPath(),
                OneTransactionShop.class,
                List.of(
                    "--server.port=" + port,
                    "--shop.gateway=" + gateway.url(),
                    "--shop.stock-in-transaction=" + locking,
                    "--spring.datasource.hikari.maximum-pool-size=" + pool),
                servers.environment())
            .listen(_ -> {})
            .awaitReady(START_LIMIT);
    var url = URI.create("http://127.0.0.1:" + port);
    return new OneTransaction(process, url, servers, gateway, locking);
  }

  /** The libraries of payment-service, and of its own code nothing. */
  private static String classPath() {
    var start = Layout.in(Workplace.checkout()).startOf("payment-service");
    var libraries =
        Stream.of(start.get(start.indexOf("-cp") + 1).split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("payment-service.jar"));
    return Stream.concat(Stream.of(ownJar()), libraries)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String ownJar() {
    return Workplace.checkout().resolve("benchmarks/target/benchmarks.jar").toString();
  }

  @Override
  public void prepare(UUID member, List<UUID> orders) {
    var rows = new Rows(servers);
    int pieces = orders.size();
    rows.run(
        "insert into shop_stock (product_id, available, sold) values (?, ?, ?)",
        HOT,
        locking ? pieces : 0,
        locking ? 0 : pieces);
    rows.runForAll(
        "insert into shop_order (id, member_id, product_id, quantity, amount) select unnest(?), ?, ?, 1, ?",
        orders,
        member,
        HOT,
        ConfirmClient.AMOUNT);
    rows.run("analyze shop_order");
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
    return new Rows(servers).count("shop_order where status = 'PAID'");
  }

  @Override
  public void close() {
    process.close();
  }
}
