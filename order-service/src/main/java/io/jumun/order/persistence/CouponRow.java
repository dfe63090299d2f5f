package io.jumun.order.persistence;

import io.jumun.order.domain.Money;
import io.jumun.order.domain.coupon.Coupon;
import io.jumun.order.domain.coupon.CouponStatus;
import io.jumun.order.domain.coupon.Discount;
import io.jumun.order.domain.coupon.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coupon as a row has it: a discount is an amount, or a percentage with or without a limit. */
final class CouponRow {

  private CouponRow() {}

  static Map<String, @Nullable Object> of(Coupon coupon) {
    Map<String, @Nullable Object> row = new HashMap<>(discount(coupon.discount()));
    row.put("id", coupon.id());
    row.put("memberId", coupon.memberId());
    row.put("status", coupon.status().name());
    row.put("minimumAmount", coupon.minimumAmount());
    row.put("validFrom", coupon.validity().from().atOffset(ZoneOffset.UTC));
    row.put("validUntil", coupon.validity().until().atOffset(ZoneOffset.UTC));
    row.put("issuedAt", coupon.issuedAt().atOffset(ZoneOffset.UTC));
    row.put("issuedBy", coupon.issuedBy());
    return row;
  }

  private static Map<String, @Nullable Object> discount(Discount discount) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("currency", discount.currency());
    columns.put("amount", discount instanceof Discount.Fixed fixed ? fixed.off().amount() : null);
    columns.put("percent", discount instanceof Discount.Percentage part ? part.percent() : null);
    columns.put(
        "atMost",
        discount instanceof Discount.Percentage(_, Money limit, _) && limit != null
            ? limit.amount()
            : null);
    return columns;
  }

  static Coupon read(ResultSet row, int number) throws SQLException {
    return new Coupon(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        CouponStatus.valueOf(row.getString("status")),
        discount(row),
        row.getLong("minimum_amount"),
        new Validity(instant(row, "valid_from"), instant(row, "valid_until")),
        row.getObject("order_id", UUID.class),
        instant(row, "issued_at"),
        row.getObject("issued_by", UUID.class));
  }

  private static Discount discount(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    Money amount = money(row, "amount", currency);
    return amount == null
        ? new Discount.Percentage(row.getInt("percent"), money(row, "at_most", currency), currency)
        : new Discount.Fixed(amount);
  }

  private static @Nullable Money money(ResultSet row, String column, String currency)
      throws SQLException {
    long amount = row.getLong(column);
    return row.wasNull() ? null : new Money(amount, currency);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
