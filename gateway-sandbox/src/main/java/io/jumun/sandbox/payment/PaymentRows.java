package io.jumun.sandbox.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows read back. */
final class PaymentRows {

  private PaymentRows() {}

  static Payment payment(ResultSet row, List<Payment.Cancellation> cancels) throws SQLException {
    return new Payment(
        row.getString("payment_key"),
        row.getString("order_id"),
        row.getString("order_name"),
        row.getString("method"),
        row.getLong("total_amount"),
        row.getLong("balance_amount"),
        PaymentStatus.valueOf(row.getString("status")),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        instantOrNull(row, "approved_at"),
        row.getString("last_transaction_key"),
        failure(row.getString("failure_code"), row.getString("failure_message")),
        virtualAccount(row),
        cancels);
  }

  static Payment.Cancellation cancellation(ResultSet row) throws SQLException {
    return new Payment.Cancellation(
        row.getString("transaction_key"),
        row.getLong("amount"),
        row.getString("reason"),
        row.getObject("canceled_at", OffsetDateTime.class).toInstant());
  }

  private static Payment.@Nullable Failure failure(
      @Nullable String code, @Nullable String message) {
    return code == null || message == null ? null : new Payment.Failure(code, message);
  }

  private static @Nullable VirtualAccount virtualAccount(ResultSet row) throws SQLException {
    Instant dueAt = instantOrNull(row, "due_at");
    return dueAt == null
        ? null
        : new VirtualAccount(
            row.getString("bank_code"),
            row.getString("account_number"),
            row.getString("customer_name"),
            dueAt,
            row.getBoolean("account_expired"),
            row.getString("secret"),
            row.getString("depositor_name"),
            row.getString("refund_status"));
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
