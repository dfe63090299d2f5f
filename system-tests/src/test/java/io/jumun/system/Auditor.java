package io.jumun.system;

import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the invariants of a running platform from outside: from the databases, from Kafka and from
 * the gateway's ledger. It shares no code with the services.
 */
final class Auditor {

  private static final Duration TO_SETTLE = Duration.ofSeconds(45);

  /** The services that publish, with the name they publish under. */
  private static final List<ServiceKind> PUBLISHERS =
      List.of(
          ServiceKind.ORDER,
          ServiceKind.INVENTORY,
          ServiceKind.PAYMENT,
          ServiceKind.SCHEDULER,
          ServiceKind.MEMBER);

  private final Books books;
  private final KafkaRecords kafka;

  private Auditor(Platform platform) {
    books = new Books(platform);
    kafka = new KafkaRecords(platform.kafka().bootstrapServers());
  }

  static Auditor of(Platform platform) {
    return new Auditor(platform);
  }

  /** Gives what is on its way some time to arrive. */
  void findsNothingWrong() {
    await()
        .atMost(TO_SETTLE)
        .untilAsserted(
            () -> {
              List<String> findings = findings();
              if (!findings.isEmpty()) {
                throw new AssertionError(String.join("\n", findings));
              }
            });
  }

  List<String> findings() {
    List<String> findings = new ArrayList<>();
    findings.addAll(stock());
    findings.addAll(stockLedger());
    findings.addAll(stockLedgerOfOrders());
    findings.addAll(money());
    findings.addAll(coupons());
    findings.addAll(sharesOfLines());
    findings.addAll(outboxAgainstKafka());
    findings.addAll(timers());
    findings.addAll(restlessOrders());
    findings.addAll(deadLetters());
    return findings;
  }

  /**
   * I1: what is reserved and sold is what the reservations say, and nothing is lost or invented.
   */
  private List<String> stock() {
    return books.query(
        ServiceKind.INVENTORY,
        """
        select 'I1: stock of ' || s.product_id || ': received ' || s.received || ', available ' || s.available
               || ', reserved ' || s.reserved || ' (reservations ' || coalesce(r.held, 0)
               || '), sold ' || s.sold || ' (reservations ' || coalesce(r.sold, 0) || ')'
        from stock s
        left join (select l.product_id,
                          sum(l.quantity) filter (where r.status = 'HELD') as held,
                          sum(l.quantity) filter (where r.status = 'SOLD') as sold
                   from reservation r join reservation_line l using (order_id) group by l.product_id) r using (product_id)
        where s.received <> s.available + s.reserved + s.sold
           or s.reserved <> coalesce(r.held, 0) or s.sold <> coalesce(r.sold, 0)
           or least(s.available, s.reserved, s.sold) < 0
        """,
        row -> row.getString(1));
  }

  /** I1: the ledger's movements of a product add up to its row. */
  private List<String> stockLedger() {
    return books.query(
        ServiceKind.INVENTORY,
        """
        select 'I1: ledger of ' || coalesce(s.product_id, l.product_id) || ': available '
               || coalesce(l.available, 0) || ', reserved ' || coalesce(l.reserved, 0) || ', sold ' || coalesce(l.sold, 0)
               || '; stock ' || coalesce(s.available, 0) || ', ' || coalesce(s.reserved, 0) || ', ' || coalesce(s.sold, 0)
        from stock s
        full join (select product_id, sum(available) as available, sum(reserved) as reserved, sum(sold) as sold
                   from stock_ledger group by product_id) l using (product_id)
        where (s.available, s.reserved, s.sold) is distinct from (l.available, l.reserved, l.sold)
        """,
        row -> row.getString(1));
  }

  /**
   * I1: what the ledger says of an order is what its reservation has. An order from before the
   * ledger is left out: its pieces are in the opening entries.
   */
  private List<String> stockLedgerOfOrders() {
    return books.query(
        ServiceKind.INVENTORY,
        """
        select 'I1: ledger of order ' || order_id || ': reserved ' || l.reserved || ', sold ' || l.sold
               || ' of ' || product_id || '; reservation ' || r.status || ' with ' || coalesce(r.quantity, 0)
        from (select order_id, product_id, sum(reserved) as reserved, sum(sold) as sold,
                     bool_or(kind = 'RESERVED') as begun
              from stock_ledger where order_id is not null group by order_id, product_id) l
        left join (select r.order_id, r.status, l.product_id, l.quantity
                   from reservation r left join reservation_line l using (order_id)) r using (order_id, product_id)
        where begun and (l.reserved <> case r.status when 'HELD' then r.quantity else 0 end
                      or l.sold <> case r.status when 'SOLD' then r.quantity else 0 end)
        """,
        row -> row.getString(1));
  }

  /** I2: what an order says is paid is what payment-service and the gateways' own ledgers say. */
  private List<String> money() {
    Map<String, Long> ledger = new HashMap<>();
    books
        .query(
            ServiceKind.GATEWAY,
            "select order_id, sum(case kind when 'CHARGE' then amount else -amount end) from ledger_entry group by order_id",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> ledger.put(entry.getKey(), entry.getValue()));
    books
        .query(
            ServiceKind.PAYMENT,
            "select order_id, sum(amount - returned) from points_charge where code is null group by order_id",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> ledger.merge(entry.getKey(), entry.getValue(), Long::sum));
    Map<String, Long> payments = new HashMap<>();
    books
        .query(
            ServiceKind.PAYMENT,
            "select order_id, case when status in ('APPROVED', 'REFUNDING') then amount - refunded_amount else 0 end from payment",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> payments.put(entry.getKey(), entry.getValue()));
    Map<String, Long> orders = new HashMap<>();
    books
        .query(
            ServiceKind.ORDER,
            "select id, case when status in ('PAID', 'COMPLETED') then amount else 0 end from orders",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> orders.put(entry.getKey(), entry.getValue()));
    Set<String> all = new HashSet<>(orders.keySet());
    all.addAll(ledger.keySet());
    return all.stream()
        .filter(order -> differ(order, orders, payments, ledger))
        .map(
            order ->
                "I2: order %s: paid %s by the order, %s by the payment, %s by the gateway's ledger"
                    .formatted(order, orders.get(order), payments.get(order), ledger.get(order)))
        .toList();
  }

  private static boolean differ(
      String order,
      Map<String, Long> orders,
      Map<String, Long> payments,
      Map<String, Long> ledger) {
    long expected = orders.getOrDefault(order, 0L);
    return payments.getOrDefault(order, 0L) != expected
        || ledger.getOrDefault(order, 0L) != expected;
  }

  /** I2: a coupon is where its order is, and takes something off that one only. */
  private List<String> coupons() {
    return books.query(
        ServiceKind.ORDER,
        """
        select 'I2: coupon ' || c.id || ' is ' || c.status || ', and order ' || o.id || ' is ' || o.status
        from coupon c join orders o on o.coupon_id = c.id or o.id = c.order_id
        where case when o.coupon_id is distinct from c.id then true
                   when o.status = 'COMPLETED' then c.status <> 'USED' or c.order_id <> o.id
                   when o.status in ('REJECTED', 'EXPIRED', 'CANCELLED') then coalesce(c.order_id = o.id, false)
                   else c.status <> 'RESERVED' or c.order_id <> o.id end
        """,
        row -> row.getString(1));
  }

  /** I2: what an order says is to be paid is what is left of its lines at their prices then. */
  private List<String> sharesOfLines() {
    return books.query(
        ServiceKind.ORDER,
        """
        select 'I2: order ' || o.id || ' costs ' || o.amount || ', its lines ' || l.amount
               || '; its discount is ' || o.discount || ', that of its lines ' || l.discount
        from orders o
        join (select order_id, sum(discount) as discount,
                     sum((quantity - gone) * unit_price - discount + discount * gone / quantity) as amount
              from order_line group by order_id) l on l.order_id = o.id
        where l.amount <> o.amount or l.discount <> o.discount
        """,
        row -> row.getString(1));
  }

  /**
   * I3: every committed row is on Kafka, in order per topic and key, and nothing is on Kafka
   * without a row.
   */
  private List<String> outboxAgainstKafka() {
    List<List<KafkaRecords.Entry>> topics = Stream.of(Topic.values()).map(kafka::on).toList();
    List<String> findings = new ArrayList<>();
    for (ServiceKind service : PUBLISHERS) {
      List<List<KafkaRecords.Entry>> published =
          topics.stream().map(entries -> from(service, entries)).toList();
      Set<String> rows =
          new HashSet<>(
              books.query(service, "select event_id from outbox", row -> row.getString(1)));
      Set<String> seen =
          published.stream()
              .flatMap(List::stream)
              .map(KafkaRecords.Entry::eventId)
              .collect(Collectors.toSet());
      rows.stream()
          .filter(id -> !seen.contains(id))
          .forEach(
              id -> findings.add("I3: " + service.module() + "'s row " + id + " is not on Kafka"));
      seen.stream()
          .filter(id -> !rows.contains(id))
          .forEach(
              id -> findings.add("I3: event " + id + " of " + service.module() + " has no row"));
      published.forEach(entries -> findings.addAll(outOfOrder(service, entries)));
    }
    return findings;
  }

  private static List<KafkaRecords.Entry> from(
      ServiceKind service, List<KafkaRecords.Entry> entries) {
    return entries.stream().filter(entry -> entry.source().equals(service.module())).toList();
  }

  /** Of one topic: between two, no order is promised. */
  private static List<String> outOfOrder(ServiceKind service, List<KafkaRecords.Entry> entries) {
    List<String> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Long> last = new HashMap<>();
    for (KafkaRecords.Entry entry : entries) {
      // Only first appearances are ordered: what is published again comes after its successors.
      if (seen.add(entry.eventId())) {
        Long before = last.put(entry.key(), entry.sequence());
        if (before != null && before > entry.sequence()) {
          findings.add(
              "I3: %s %s about %s came after number %d"
                  .formatted(service.module(), entry.sequence(), entry.key(), before));
        }
      }
    }
    return findings;
  }

  /** I5: no timer is early (the table's own rule), and each elapsed timer was told exactly once. */
  private List<String> timers() {
    Map<String, Long> told =
        books
            .query(
                ServiceKind.SCHEDULER,
                "select body->>'timerId', count(*) from outbox where type = 'io.jumun.scheduler.TimerElapsed.v1' group by 1",
                row -> Map.entry(row.getString(1), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return books
        .query(
            ServiceKind.SCHEDULER,
            "select timer_id, status = 'ELAPSED' as elapsed, coalesce(elapsed_at < due_at, false) as early from timer",
            row -> new Timer(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
        .stream()
        .filter(
            timer ->
                timer.early() || told.getOrDefault(timer.id(), 0L) != (timer.elapsed() ? 1 : 0))
        .map(timer -> "I5: " + timer + " was told " + told.getOrDefault(timer.id(), 0L) + " times")
        .toList();
  }

  private record Timer(String id, boolean elapsed, boolean early) {}

  /** I6: no order waits for a service's answer for long; the shopper's own time is not counted. */
  private List<String> restlessOrders() {
    return books.query(
        ServiceKind.ORDER,
        "select 'I6: order ' || id || ' is still ' || status from orders where status in ('RESERVING', 'CANCELLING')",
        row -> row.getString(1));
  }

  /** I8: nothing was set aside. */
  private List<String> deadLetters() {
    return PUBLISHERS.stream()
        .flatMap(
            service ->
                books
                    .query(
                        service,
                        "select consumer || ' ' || topic || ': ' || split_part(cause, chr(10), 1) from dead_letter where status = 'OPEN'",
                        row -> "I8: dead letter of " + row.getString(1))
                    .stream())
        .toList();
  }
}
