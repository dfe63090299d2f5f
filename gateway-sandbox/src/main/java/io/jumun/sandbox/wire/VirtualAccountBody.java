package io.jumun.sandbox.wire;

import io.jumun.sandbox.payment.VirtualAccount;
import org.jspecify.annotations.Nullable;

/** The virtual account of a payment object. */
record VirtualAccountBody(
    String accountType,
    String accountNumber,
    String bankCode,
    String customerName,
    @Nullable String depositorName,
    String dueDate,
    String refundStatus,
    boolean expired,
    String settlementStatus,
    @Nullable Object refundReceiveAccount) {

  static VirtualAccountBody of(VirtualAccount account) {
    return new VirtualAccountBody(
        "일반",
        account.accountNumber(),
        account.bankCode(),
        account.customerName(),
        account.depositorName(),
        KoreanTime.of(account.dueAt()),
        account.refundStatus(),
        account.expired(),
        "INCOMPLETED",
        null);
  }
}
