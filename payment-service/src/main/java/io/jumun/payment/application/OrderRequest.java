package io.jumun.payment.application;

import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What order-service may ask of us. */
public sealed interface OrderRequest {

  UUID orderId();

  /** Grows per order: whoever has heard a higher one ignores this. */
  long sequence();

  /** The trace that the answer belongs to. */
  @Nullable String traceparent();

  /**
   * @param at when the order asked
   */
  record ToPay(PaymentRequested asked, Instant at, long sequence, @Nullable String traceparent)
      implements OrderRequest {

    @Override
    public UUID orderId() {
      return asked.orderId();
    }
  }

  record ToCancel(PaymentCancellationRequested asked, long sequence, @Nullable String traceparent)
      implements OrderRequest {

    @Override
    public UUID orderId() {
      return asked.orderId();
    }
  }
}
