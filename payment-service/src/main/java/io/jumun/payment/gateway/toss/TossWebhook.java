package io.jumun.payment.gateway.toss;

import io.jumun.payment.application.GatewayHint;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two kinds of webhook that are about a payment (facts.md): {@code PAYMENT_STATUS_CHANGED},
 * which is not signed and names the order inside {@code data}, and {@code DEPOSIT_CALLBACK}, which
 * has no kind of its own but brings the payment's secret. There are others, and more may come.
 */
record TossWebhook(
    @Nullable String eventType,
    @Nullable String createdAt,
    @Nullable Data data,
    @Nullable String orderId,
    @Nullable String secret,
    @Nullable String status,
    @Nullable String transactionKey) {

  private static final String STATUS_CHANGED = "PAYMENT_STATUS_CHANGED";
  private static final String DEPOSIT = "DEPOSIT_CALLBACK";
  private static final int LONGEST_KIND = 100;

  record Data(@Nullable String orderId) {}

  GatewayHint hint(String transmissionId) {
    return switch (kind()) {
      case STATUS_CHANGED ->
          new GatewayHint(
              transmissionId, STATUS_CHANGED, order(data == null ? null : data.orderId), null);
      // Without its secret nobody says that it is the gateway who calls.
      case DEPOSIT ->
          new GatewayHint(
              transmissionId, DEPOSIT, order(orderId), Objects.requireNonNullElse(secret, ""));
      default -> new GatewayHint(transmissionId, kind(), null, null);
    };
  }

  private String kind() {
    if (eventType == null) {
      return orderId != null && status != null ? DEPOSIT : "";
    }
    return eventType.substring(0, Math.min(eventType.length(), LONGEST_KIND));
  }

  /** Every order of ours has such an id; whoever names another means another shop's. */
  private static @Nullable UUID order(@Nullable String id) {
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
