package io.jumun.payment.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that was given back, is being, or could not be. */
@Embeddable
class Refunds {

  private long refundedAmount;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "order_id", insertable = false, updatable = false)
  @OrderBy("requestedAt")
  private List<Refund> all = new ArrayList<>();

  void begin(Refund refund) {
    all.add(refund);
  }

  Refund finish(Instant now) {
    Refund done = running().orElseThrow();
    done.done(now);
    refundedAmount += done.amount();
    return done;
  }

  Refund refuse(String code, String message, Instant now) {
    Refund refused = running().orElseThrow();
    refused.refuse(code, message, now);
    return refused;
  }

  Optional<Refund> running() {
    return all.stream().filter(Refund::isRunning).findFirst();
  }

  Optional<Refund> withId(UUID refundId) {
    return all.stream().filter(refund -> refund.refundId().equals(refundId)).findFirst();
  }

  /** Minor units. */
  long refundedAmount() {
    return refundedAmount;
  }

  List<Refund> list() {
    return List.copyOf(all);
  }
}
