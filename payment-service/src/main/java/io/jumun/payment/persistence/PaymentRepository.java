package io.jumun.payment.persistence;

import io.jumun.payment.application.Payments;
import io.jumun.payment.domain.Payment;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentRepository extends Repository<Payment, UUID>, Payments {

  @Override
  @Query("select p from Payment p where p.orderId = :orderId")
  Optional<Payment> find(UUID orderId);

  @Override
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Payment p where p.orderId = :orderId")
  Optional<Payment> lock(UUID orderId);

  @Override
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Payment p where p.orderId in :orderIds order by p.orderId")
  List<Payment> lockAll(Collection<UUID> orderIds);

  /** Index payment_due. */
  @Override
  @Query(
      nativeQuery = true,
      value =
          """
          select * from payment where next_check_at <= now()
          order by next_check_at limit :limit
          for no key update skip locked
          """)
  List<Payment> lockDue(int limit);

  /** Index payment_due_of_method. */
  @Override
  @Query(
      nativeQuery = true,
      value =
          """
          select * from payment where method in (:methods) and next_check_at <= now()
          order by next_check_at limit :limit
          for no key update skip locked
          """)
  List<Payment> lockDueOf(Collection<String> methods, int limit);

  /** Index payment_open. */
  @Override
  @Query(
      """
      select p.status, count(p) from Payment p
      where p.status not in (APPROVED, EXPIRED, CANCELLED) group by p.status
      """)
  List<Open> open();
}
