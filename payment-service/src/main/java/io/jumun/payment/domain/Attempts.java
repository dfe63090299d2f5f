package io.jumun.payment.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Every attempt to charge an order; the last one is the current one. */
@Embeddable
class Attempts {

  @Column(name = "attempt")
  private int count;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "order_id", insertable = false, updatable = false)
  @OrderBy("id.number")
  private List<PaymentAttempt> all = new ArrayList<>();

  void start(UUID orderId, Consent consent, Instant now) {
    count++;
    all.add(PaymentAttempt.started(orderId, count, consent, now));
  }

  boolean know(PaymentKey key) {
    return all.stream().anyMatch(attempt -> attempt.paymentKey().equals(key));
  }

  PaymentAttempt current() {
    return number(count);
  }

  PaymentAttempt number(int number) {
    return all.get(number - 1);
  }

  int count() {
    return count;
  }

  List<PaymentAttempt> list() {
    return List.copyOf(all);
  }
}
