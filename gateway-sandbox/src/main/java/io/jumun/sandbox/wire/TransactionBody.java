package io.jumun.sandbox.wire;

import io.jumun.sandbox.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** A transaction object as core API v1 has it. */
public record TransactionBody(
    String mId,
    String transactionKey,
    String paymentKey,
    String orderId,
    @Nullable String method,
    @Nullable String customerKey,
    boolean useEscrow,
    String receiptUrl,
    String status,
    String transactionAt,
    String currency,
    long amount) {

  public static TransactionBody of(Transaction transaction) {
    return new TransactionBody(
        "sandbox",
        transaction.transactionKey(),
        transaction.paymentKey(),
        transaction.orderId(),
        transaction.method(),
        null,
        false,
        PaymentBody.Url.ofReceipt(transaction.paymentKey()).url(),
        transaction.status(),
        KoreanTime.of(transaction.at()),
        "KRW",
        transaction.amount());
  }
}
