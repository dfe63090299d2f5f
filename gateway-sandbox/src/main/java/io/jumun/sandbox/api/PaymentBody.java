package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.Payment;
import io.jumun.sandbox.payment.PaymentStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment object as core API v1 has it; what does not apply is null, as there. Times are Korean,
 * in whole seconds.
 */
record PaymentBody(
    String mId,
    String version,
    String paymentKey,
    String type,
    @Nullable String lastTransactionKey,
    String orderId,
    String orderName,
    String currency,
    String country,
    String method,
    long totalAmount,
    long balanceAmount,
    PaymentStatus status,
    String requestedAt,
    @Nullable String approvedAt,
    boolean isPartialCancelable,
    @Nullable List<CancelBody> cancels,
    @Nullable Object virtualAccount,
    @Nullable String secret,
    @Nullable ReceiptBody receipt,
    Payment.@Nullable Failure failure) {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  record CancelBody(
      String transactionKey,
      long cancelAmount,
      String cancelReason,
      String canceledAt,
      String cancelStatus) {

    static CancelBody of(Payment.Cancellation cancel) {
      return new CancelBody(
          cancel.transactionKey(),
          cancel.cancelAmount(),
          cancel.cancelReason(),
          time(cancel.canceledAt()),
          "DONE");
    }
  }

  record ReceiptBody(String url) {

    static ReceiptBody of(Payment payment) {
      return new ReceiptBody("https://sandbox.invalid/receipts/" + payment.paymentKey());
    }
  }

  static PaymentBody of(Payment payment) {
    Instant approvedAt = payment.approvedAt();
    return new PaymentBody(
        "sandbox",
        "2022-11-16",
        payment.paymentKey(),
        "NORMAL",
        payment.lastTransactionKey(),
        payment.orderId(),
        payment.orderName(),
        "KRW",
        "KR",
        payment.method(),
        payment.totalAmount(),
        payment.balanceAmount(),
        payment.status(),
        time(payment.requestedAt()),
        approvedAt == null ? null : time(approvedAt),
        true,
        payment.cancels().isEmpty()
            ? null
            : payment.cancels().stream().map(CancelBody::of).toList(),
        null,
        null,
        approvedAt == null ? null : ReceiptBody.of(payment),
        payment.failure());
  }

  private static String time(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.truncatedTo(ChronoUnit.SECONDS).atZone(SEOUL));
  }
}
