package io.jumun.order.persistence;

import static java.util.stream.Collectors.toMap;

import io.jumun.order.application.OrderBook;
import io.jumun.order.application.OrderQuery;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.OrderStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Orders without a lock. Only the conditions that were asked for are in the query. */
@Repository
class StoredOrderBook implements OrderBook {

  /** An id and createdAt are two looks at two clocks. */
  private static final Duration CLOCKS_APART = Duration.ofHours(1);

  private static final long MOST_MILLIS = (1L << 48) - 1;

  private final EntityManager entities;

  StoredOrderBook(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Order> find(UUID id, @Nullable UUID memberId) {
    var conditions = new LinkedHashMap<String, Object>();
    conditions.put("o.id = :id", id);
    if (memberId != null) {
      conditions.put("o.memberId = :memberId", memberId);
    }
    return select(conditions, 1).stream().findFirst();
  }

  /** UUIDv7 grow with time: by id is by age. */
  @Override
  public List<Order> page(OrderQuery query) {
    var conditions = new LinkedHashMap<String, Object>();
    if (query.memberId() != null) {
      conditions.put("o.memberId = :memberId", query.memberId());
    }
    if (query.status() != null) {
      conditions.put("o.status = :status", query.status());
    }
    if (query.from() != null) {
      conditions.put("o.createdAt >= :from", query.from());
      conditions.put("o.id >= :firstId", firstIdOf(query.from().minus(CLOCKS_APART)));
    }
    if (query.until() != null) {
      conditions.put("o.createdAt < :until", query.until());
      conditions.put("o.id < :endId", firstIdOf(query.until().plus(CLOCKS_APART)));
    }
    if (query.olderThan() != null) {
      conditions.put("o.id < :olderThan", query.olderThan());
    }
    return select(conditions, query.most());
  }

  /**
   * The smallest UUIDv7 of that millisecond. With it the index by id finds a time, too; what
   * exactly belongs to it createdAt says.
   */
  private static UUID firstIdOf(Instant time) {
    return new UUID(Math.clamp(time.toEpochMilli(), 0, MOST_MILLIS) << 16 | 0x7000, Long.MIN_VALUE);
  }

  private List<Order> select(Map<String, Object> conditions, int most) {
    String where =
        conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
    var query =
        entities
            .createQuery("select o from Order o" + where + " order by o.id desc", Order.class)
            .setMaxResults(most);
    conditions.forEach(
        (condition, value) ->
            query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
    return query.getResultList();
  }

  /** Index orders_by_status. */
  @Override
  public Map<OrderStatus, Long> open() {
    return numbers(
        entities
            .createQuery(
                "select o.status, count(o) from Order o where o.status in :open group by o.status",
                Object[].class)
            .setParameter("open", OrderStatus.OPEN));
  }

  /** Index orders_waiting. */
  @Override
  public Map<OrderStatus, Long> standingSince(Instant before) {
    return numbers(
        entities
            .createQuery(
                """
                select o.status, count(o) from Order o
                where o.requestedAt is not null and o.statusSince < :before
                group by o.status
                """,
                Object[].class)
            .setParameter("before", before));
  }

  private static Map<OrderStatus, Long> numbers(TypedQuery<Object[]> query) {
    return query.getResultList().stream()
        .collect(toMap(row -> (OrderStatus) row[0], row -> (Long) row[1]));
  }
}
