package io.jumun.payment.web;

import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.payment.domain.Consent;
import io.jumun.payment.domain.PaymentKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the shopper agreed to.
 *
 * @param paymentKey the gateway's name for it, which its window gave back to the shop; none with
 *     POINTS, which have no window
 * @param amount in minor units of the order's currency
 * @param method CARD when nothing is said
 */
record ConfirmRequest(
    @Nullable @Size(max = PaymentKey.LONGEST) String paymentKey,
    @NotNull UUID orderId,
    @Positive long amount,
    @Nullable WayToPay method) {

  ConfirmRequest {
    boolean window = method == null || method.hasWindow();
    if (window && (paymentKey == null || paymentKey.isBlank())) {
      throw new IllegalArgumentException("paymentKey must not be blank");
    }
    if (!window && paymentKey != null) {
      throw new IllegalArgumentException("paymentKey must be left out with " + method);
    }
  }

  Consent consent(IdempotencyKey key) {
    var way = Objects.requireNonNullElse(method, WayToPay.CARD);
    return new Consent(way.name(), paymentKey(key), amount);
  }

  /** Without a window nobody has named it: the request's own key does, so a repetition is one. */
  private PaymentKey paymentKey(IdempotencyKey key) {
    return new PaymentKey(
        paymentKey == null
            ? orderId + "/" + UUID.nameUUIDFromBytes(key.value().getBytes(StandardCharsets.UTF_8))
            : paymentKey);
  }
}
