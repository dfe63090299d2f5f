package io.jumun.payment.application;

import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.domain.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What operators have had done about payments; never altered. */
public interface Resolutions {

  void add(Entry entry, UUID orderId);

  /** Oldest first. */
  List<Entry> of(UUID orderId);

  /**
   * @param statusBefore of the payment
   * @param by the operator's member id
   */
  record Entry(
      UUID id,
      Resolution action,
      String reason,
      PaymentStatus statusBefore,
      UUID by,
      Instant resolvedAt) {}
}
