package io.jumun.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the shopper. Its id is its idempotency key at the gateway, for ever, so
 * it happens once however often it is asked for.
 */
@Entity
public class Refund {

  @Id private UUID refundId;

  @Column(name = "order_id")
  private UUID orderId;

  private int attempt;
  private long amount;
  private long remaining;
  private String reason;

  @Enumerated(EnumType.STRING)
  private RefundStatus status;

  private @Nullable String code;
  private @Nullable String message;
  private Instant requestedAt;
  private @Nullable Instant settledAt;

  protected Refund() {}

  private Refund(
      UUID refundId,
      UUID orderId,
      int attempt,
      long amount,
      long remaining,
      String reason,
      Instant now) {
    this.refundId = refundId;
    this.orderId = orderId;
    this.attempt = attempt;
    this.amount = amount;
    this.remaining = remaining;
    this.reason = reason;
    this.status = RefundStatus.RUNNING;
    this.requestedAt = now;
  }

  /**
   * @param amount minor units
   * @param remaining minor units that stay charged
   */
  static Refund requested(
      Cancellation asked, UUID orderId, int attempt, long amount, long remaining, Instant now) {
    return new Refund(asked.refundId(), orderId, attempt, amount, remaining, asked.reason(), now);
  }

  /** Everything went back, and not only what was asked for. */
  void tookEverything() {
    amount += remaining;
    remaining = 0;
  }

  void done(Instant now) {
    status = RefundStatus.DONE;
    settledAt = now;
  }

  void refuse(String code, String message, Instant now) {
    status = RefundStatus.REFUSED;
    this.code = code;
    this.message = message;
    settledAt = now;
  }

  boolean isRunning() {
    return status == RefundStatus.RUNNING;
  }

  public UUID refundId() {
    return refundId;
  }

  /** The attempt whose charge goes back. */
  public int attempt() {
    return attempt;
  }

  /** Minor units of the payment's currency. */
  public long amount() {
    return amount;
  }

  /** What stays charged, in minor units. */
  long remaining() {
    return remaining;
  }

  boolean isPart() {
    return remaining > 0;
  }

  public String reason() {
    return reason;
  }

  public RefundStatus status() {
    return status;
  }

  public @Nullable String code() {
    return code;
  }

  public @Nullable String message() {
    return message;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public @Nullable Instant settledAt() {
    return settledAt;
  }
}
