package io.jumun.payment.application;

import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The payments there are. Whoever changes one holds its lock until the end of the transaction. */
public interface Payments {

  Optional<Payment> find(UUID orderId);

  Optional<Payment> lock(UUID orderId);

  /** Locks in one global order, so that two that want the same payments never block each other. */
  List<Payment> lockAll(Collection<UUID> orderIds);

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
