package io.jumun.payment.gateway.points.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.application.DatabaseClock;
import io.jumun.payment.domain.Charge;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what a member has paid, all of it or a part. */
@Component
public class GiveBackPoints {

  private final Books books;
  private final DatabaseClock clock;

  GiveBackPoints(Books books, DatabaseClock clock) {
    this.books = books;
    this.clock = clock;
  }

  /**
   * @param part in points, 1 or more; null for all that is left of it
   * @param idempotencyKey of the refund: when it comes again nothing more goes back
   */
  @Transactional(timeout = 10)
  public Return giveBack(Charge charge, @Nullable Long part, String idempotencyKey, String reason) {
    return locked(charge)
        .map(
            found ->
                giveBack(
                    charge,
                    found,
                    Objects.requireNonNullElse(part, found.rest()),
                    idempotencyKey,
                    reason))
        .orElseGet(Return.NothingLeft::new);
  }

  private Optional<PointsCharge> locked(Charge charge) {
    books.lock(charge.payer(), UuidCreator.getTimeOrderedEpoch());
    return books.charge(charge.paymentKey());
  }

  private Return giveBack(
      Charge charge, PointsCharge found, long part, String idempotencyKey, String reason) {
    if (!found.isOf(charge)) {
      return new Return.NotThisOrders(found);
    }
    if (books.isRefundedWith(charge.paymentKey(), idempotencyKey)) {
      return new Return.Returned(found);
    }
    if (found.rest() == 0) {
      return new Return.NothingLeft();
    }
    return found
        .less(part)
        .<Return>map(less -> giveBack(less, part, idempotencyKey, reason))
        .orElseGet(() -> new Return.MoreThanLeft(found.rest()));
  }

  private Return giveBack(PointsCharge less, long part, String idempotencyKey, String reason) {
    books.returned(less);
    books.carryOut(
        Transfer.refund(
            UuidCreator.getTimeOrderedEpoch(), less, part, idempotencyKey, reason, clock.now()));
    return new Return.Returned(less);
  }
}
