package io.jumun.payment.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to charge an order with one payment key. Its idempotency key stays the same however often
 * and from whichever process it is repeated.
 */
@Entity
public class PaymentAttempt {

  @EmbeddedId private AttemptId id;

  @AttributeOverride(name = "value", column = @Column(name = "payment_key"))
  private PaymentKey paymentKey;

  private String method;
  private String idempotencyKey;

  @Enumerated(EnumType.STRING)
  private AttemptStatus status;

  private @Nullable String code;
  private @Nullable String message;
  private Instant startedAt;
  private Instant lastPostedAt;
  private @Nullable Instant settledAt;

  @AttributeOverride(name = "digest", column = @Column(name = "deposit_secret_sha256"))
  private @Nullable DepositSecret depositSecret;

  protected PaymentAttempt() {}

  private PaymentAttempt(AttemptId id, Consent consent, Instant now) {
    this.id = id;
    this.paymentKey = consent.key();
    this.method = consent.method();
    this.idempotencyKey = id.orderId() + "/" + id.number();
    this.status = AttemptStatus.OPEN;
    this.startedAt = now;
    this.lastPostedAt = now;
  }

  static PaymentAttempt started(UUID orderId, int number, Consent consent, Instant now) {
    return new PaymentAttempt(new AttemptId(orderId, number), consent, now);
  }

  /** A request to charge may have left until then. */
  void postedUntil(Instant time) {
    if (time.isAfter(lastPostedAt)) {
      lastPostedAt = time;
    }
  }

  /** The call came back, so no request of it leaves any more. */
  void postedBy(Instant time) {
    lastPostedAt = time;
  }

  void approve(Instant now) {
    status = AttemptStatus.APPROVED;
    settledAt = now;
  }

  void decline(String code, String message, Instant now) {
    status = AttemptStatus.DECLINED;
    this.code = code;
    this.message = message;
    settledAt = now;
  }

  /** What was charged is not charged any more, and may be again. */
  void reopen() {
    status = AttemptStatus.OPEN;
    settledAt = null;
  }

  void keep(@Nullable DepositSecret secret) {
    if (secret != null) {
      depositSecret = secret;
    }
  }

  boolean hasDepositSecret() {
    return depositSecret != null;
  }

  boolean hasDepositSecret(String secret) {
    return depositSecret != null && depositSecret.is(secret);
  }

  boolean isApproved() {
    return status == AttemptStatus.APPROVED;
  }

  boolean isDeclined() {
    return status == AttemptStatus.DECLINED;
  }

  public int number() {
    return id.number();
  }

  public PaymentKey paymentKey() {
    return paymentKey;
  }

  /** The way to pay. */
  public String method() {
    return method;
  }

  public String idempotencyKey() {
    return idempotencyKey;
  }

  public AttemptStatus status() {
    return status;
  }

  public @Nullable String code() {
    return code;
  }

  public @Nullable String message() {
    return message;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** The latest moment at which a request to charge can have left. */
  public Instant lastPostedAt() {
    return lastPostedAt;
  }

  public @Nullable Instant settledAt() {
    return settledAt;
  }
}
