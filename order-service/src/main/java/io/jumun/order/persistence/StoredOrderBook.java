package io.jumun.order.persistence;

import static java.util.stream.Collectors.toMap;

import io.jumun.order.application.OrderBook;
import io.jumun.order.application.OrderQuery;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.OrderStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
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
    if (query.olderThan() != null) {
      conditions.put("o.id < :olderThan", query.olderThan());
    }
    return select(conditions, query.most());
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
