package io.jumun.sandbox.wire;

import io.jumun.sandbox.payment.Payment;
import io.jumun.sandbox.payment.PaymentMethod;
import io.jumun.sandbox.payment.PaymentStatus;
import io.jumun.sandbox.payment.VirtualAccount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment object as core API v1 has it; what does not apply is null, as there. Times are Korean,
 * in whole seconds.
 *
 * @param vat an eleventh of what is left, as the tax is in the price
 */
public record PaymentBody(
    String mId,
    String version,
    String paymentKey,
    String type,
    @Nullable String lastTransactionKey,
    String orderId,
    String orderName,
    String currency,
    String country,
    @Nullable String method,
    long totalAmount,
    long balanceAmount,
    long suppliedAmount,
    long vat,
    long taxFreeAmount,
    long taxExemptionAmount,
    PaymentStatus status,
    String requestedAt,
    @Nullable String approvedAt,
    boolean useEscrow,
    boolean cultureExpense,
    boolean isPartialCancelable,
    @Nullable List<CancelBody> cancels,
    @Nullable CardBody card,
    @Nullable VirtualAccountBody virtualAccount,
    @Nullable String secret,
    @Nullable Object transfer,
    @Nullable Object mobilePhone,
    @Nullable Object giftCertificate,
    @Nullable Object easyPay,
    @Nullable Object cashReceipt,
    @Nullable Object cashReceipts,
    @Nullable Object discount,
    @Nullable Object metadata,
    @Nullable Url receipt,
    Payment.@Nullable Failure failure) {

  /** Where a person may look. */
  record Url(String url) {

    static Url ofReceipt(String paymentKey) {
      return new Url("https://sandbox.invalid/receipts/" + paymentKey);
    }
  }

  public static PaymentBody of(Payment payment) {
    Instant approvedAt = payment.approvedAt();
    VirtualAccount account = payment.virtualAccount();
    long vat = Math.round(payment.balanceAmount() / 11.0);
    boolean byCard = approvedAt != null && PaymentMethod.CARD.word().equals(payment.method());
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
        payment.balanceAmount() - vat,
        vat,
        0,
        0,
        payment.status(),
        KoreanTime.of(payment.requestedAt()),
        approvedAt == null ? null : KoreanTime.of(approvedAt),
        false,
        false,
        true,
        CancelBody.of(payment),
        byCard ? CardBody.charged(payment.totalAmount()) : null,
        account == null ? null : VirtualAccountBody.of(account),
        account == null ? null : account.secret(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        payment.lastTransactionKey() == null ? null : Url.ofReceipt(payment.paymentKey()),
        payment.failure());
  }
}
