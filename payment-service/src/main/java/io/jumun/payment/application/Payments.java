package io.jumun.payment.application;

import static java.util.stream.Collectors.toMap;

import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The payments there are. Whoever changes one holds its lock until the end of the transaction. */
public interface Payments {

  Optional<Payment> find(UUID orderId);

  Optional<Payment> lock(UUID orderId);

  /** Locks in one global order, so that two that want the same payments never block each other. */
  List<Payment> lockAll(Collection<UUID> orderIds);

  /** The same, by order; the map may be added to. */
  default Map<UUID, Payment> lockByOrder(Stream<UUID> orderIds) {
    return lockAll(orderIds.distinct().toList()).stream()
        .collect(toMap(Payment::orderId, Function.identity(), (one, _) -> one, HashMap::new));
  }

  /** Locks payments whose work is due and which nobody else is locking; the longest due first. */
  List<Payment> lockDue(int limit);

  /** The same of those that were last tried in one of these ways to pay; not empty. */
  List<Payment> lockDueOf(Collection<String> methods, int limit);

  Payment save(Payment payment);

  /** How many are not decided, by state; a state in which there are none is left out. */
  List<Open> open();

  /** So many payments are in that state. */
  record Open(PaymentStatus status, long number) {}
}
