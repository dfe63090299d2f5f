package io.jumun.order.persistence;

import io.jumun.order.application.coupon.CouponQuery;
import io.jumun.order.application.coupon.Coupons;
import io.jumun.order.domain.coupon.Coupon;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredCoupons implements Coupons {

  private final JdbcClient jdbc;

  StoredCoupons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Coupon coupon) {
    jdbc.sql(
            """
            insert into coupon (id, member_id, status, amount, percent, at_most, currency,
                                minimum_amount, valid_from, valid_until, issued_at, issued_by)
            values (:id, :memberId, :status, :amount, :percent, :atMost, :currency,
                    :minimumAmount, :validFrom, :validUntil, :issuedAt, :issuedBy)
            """)
        .params(CouponRow.of(coupon))
        .update();
  }

  @Override
  public Optional<Coupon> find(UUID id, @Nullable UUID memberId) {
    var conditions = new LinkedHashMap<String, Object>();
    conditions.put("id = :id", id);
    if (memberId != null) {
      conditions.put("member_id = :memberId", memberId);
    }
    return select(conditions, 1).stream().findFirst();
  }

  /** UUIDv7 grow with time: by id is by age. Each combination of conditions has its index. */
  @Override
  public List<Coupon> page(CouponQuery query) {
    var conditions = new LinkedHashMap<String, Object>();
    if (query.memberId() != null) {
      conditions.put("member_id = :memberId", query.memberId());
    }
    if (query.status() != null) {
      conditions.put("status = :status", query.status().name());
    }
    if (query.olderThan() != null) {
      conditions.put("id < :olderThan", query.olderThan());
    }
    return select(conditions, query.most());
  }

  private List<Coupon> select(Map<String, Object> conditions, int most) {
    String where =
        conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
    var query =
        jdbc.sql("select * from coupon" + where + " order by id desc limit :most")
            .param("most", most);
    conditions.forEach(
        (condition, value) -> query.param(condition.substring(condition.indexOf(':') + 1), value));
    return query.query(CouponRow::read).list();
  }

  /** Who comes second waits for the row, and then finds it taken. */
  @Override
  public boolean reserve(UUID id, UUID orderId) {
    return jdbc.sql(
                """
                update coupon set status = 'RESERVED', order_id = ?
                where id = ? and status = 'ISSUED'
                """)
            .param(orderId)
            .param(id)
            .update()
        == 1;
  }

  @Override
  public boolean use(UUID orderId, Instant at) {
    return jdbc.sql(
                """
                update coupon set status = 'USED', used_at = ?
                where order_id = ? and status = 'RESERVED'
                """)
            .param(at.atOffset(ZoneOffset.UTC))
            .param(orderId)
            .update()
        == 1;
  }

  @Override
  public boolean giveBack(UUID orderId) {
    return jdbc.sql(
                """
                update coupon set status = 'ISSUED', order_id = null
                where order_id = ? and status = 'RESERVED'
                """)
            .param(orderId)
            .update()
        == 1;
  }
}
