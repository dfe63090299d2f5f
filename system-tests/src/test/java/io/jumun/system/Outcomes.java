package io.jumun.system;

import io.jumun.runner.platform.ServiceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has become of some orders, by the books of all who have a part in it; read once, shared by
 * all questions.
 */
final class Outcomes {

  private static final Set<String> ORDER_IS_CLOSED = Set.of("PAID", "EXPIRED", "CANCELLED");
  private static final Set<String> STOCK_IS_FREE = Set.of("RELEASED", "RETURNED");

  private record Entry(String orderId, String kind, long amount, Instant at) {

    boolean isCharge() {
      return kind.equals("CHARGE");
    }

    long signed() {
      return isCharge() ? amount : -amount;
    }
  }

  private record Reservation(String orderId, String status, Instant changedAt) {}

  private record State(String orderId, String status) {}

  private final Map<String, String> orders;
  private final Map<String, String> openPayments;
  private final Map<String, Reservation> reservations;
  private final Map<String, List<Entry>> ledger;

  private Outcomes(Books books, List<String> ids) {
    String these = ids.stream().collect(Collectors.joining("','", "('", "')"));
    orders = states(books, ServiceKind.ORDER, "select id, status from orders where id in " + these);
    openPayments =
        states(
            books,
            ServiceKind.PAYMENT,
            "select order_id, status || coalesce(', still to ' || gateway_call, '') from payment"
                + " where (status not in ('APPROVED', 'EXPIRED', 'CANCELLED') or next_check_at is not null)"
                + " and order_id in "
                + these);
    reservations =
        books
            .query(
                ServiceKind.INVENTORY,
                "select order_id, status, changed_at from reservation where order_id in " + these,
                row ->
                    new Reservation(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
            .stream()
            .collect(Collectors.toMap(Reservation::orderId, Function.identity()));
    ledger =
        books
            .query(
                ServiceKind.GATEWAY,
                "select order_id, kind, amount, at from ledger_entry where order_id in " + these,
                row ->
                    new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
            .stream()
            .collect(Collectors.groupingBy(Entry::orderId));
  }

  static Outcomes of(Books books, List<String> ids) {
    return new Outcomes(books, ids);
  }

  private static Map<String, String> states(Books books, ServiceKind service, String sql) {
    return books.query(service, sql, row -> new State(row.getString(1), row.getString(2))).stream()
        .collect(Collectors.toMap(State::orderId, State::status));
  }

  /** Why the order is still under way; empty when it is not. */
  List<String> open(String order) {
    List<String> open = new ArrayList<>();
    if (!ORDER_IS_CLOSED.contains(status(order))) {
      open.add("the order is " + status(order));
    }
    if (openPayments.containsKey(order)) {
      open.add("the payment is " + openPayments.get(order));
    }
    boolean paid = status(order).equals("PAID");
    if (paid != reservation(order).status().equals("SOLD")
        || paid == STOCK_IS_FREE.contains(reservation(order).status())) {
      open.add("the stock is " + reservation(order).status());
    }
    return open;
  }

  /** What must not be, whatever happened before; empty when all is well. */
  List<String> wrong(String order) {
    List<String> wrong = new ArrayList<>();
    long charges = entries(order).stream().filter(Entry::isCharge).count();
    if (charges > 1) {
      wrong.add("it was charged %d times".formatted(charges));
    }
    long net = net(order, Instant.MAX);
    boolean paid = status(order).equals("PAID");
    if (paid != net > 0) {
      wrong.add("it is %s, and the gateway holds %d won of it".formatted(status(order), net));
    }
    Reservation stock = reservation(order);
    if (STOCK_IS_FREE.contains(stock.status())) {
      if (net(order, stock.changedAt()) != 0) {
        wrong.add("its stock was freed while the gateway said DONE");
      }
      if (entries(order).stream()
          .anyMatch(entry -> entry.isCharge() && entry.at().isAfter(stock.changedAt()))) {
        wrong.add("it was charged after its stock had been freed");
      }
    }
    return wrong;
  }

  long paid() {
    return orders.values().stream().filter("PAID"::equals).count();
  }

  /** How many orders ended how. */
  Map<String, Long> told() {
    return orders.values().stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  long charged() {
    return ledger.values().stream().flatMap(List::stream).filter(Entry::isCharge).count();
  }

  private String status(String order) {
    return Objects.requireNonNull(orders.get(order));
  }

  private Reservation reservation(String order) {
    return Objects.requireNonNull(reservations.get(order));
  }

  private List<Entry> entries(String order) {
    return ledger.getOrDefault(order, List.of());
  }

  private long net(String order, Instant until) {
    return entries(order).stream()
        .filter(entry -> !entry.at().isAfter(until))
        .mapToLong(Entry::signed)
        .sum();
  }
}
