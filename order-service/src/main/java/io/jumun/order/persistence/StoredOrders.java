package io.jumun.order.persistence;

import io.jumun.order.application.Orders;
import io.jumun.order.domain.Order;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Orders under lock: {@code for no key update}, so that rows which refer to them can be added. */
@Repository
class StoredOrders implements Orders {

  private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
  private static final int SKIP_LOCKED = -2;

  private final EntityManager entities;

  StoredOrders(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Order order) {
    entities.persist(order);
    // Its history refers to it, and is written past Hibernate.
    entities.flush();
  }

  @Override
  public List<Order> lockAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : locked("select o from Order o where o.id in :ids order by o.id")
            .setParameter("ids", ids)
            .getResultList();
  }

  @Override
  public Optional<Order> lockOwn(UUID id, UUID memberId) {
    return locked("select o from Order o where o.id = :id and o.memberId = :memberId")
        .setParameter("id", id)
        .setParameter("memberId", memberId)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public List<Order> lockOverdue(Instant requestedBefore, int most) {
    return locked("select o from Order o where o.requestedAt < :before order by o.requestedAt")
        .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
        .setParameter("before", requestedBefore)
        .setMaxResults(most)
        .getResultList();
  }

  private TypedQuery<Order> locked(String query) {
    return entities.createQuery(query, Order.class).setLockMode(LockModeType.PESSIMISTIC_WRITE);
  }
}
