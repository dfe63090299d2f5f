package io.jumun.payment.gateway.points.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.application.DatabaseClock;
import io.jumun.payment.domain.Charge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pays with a member's points, or says for good that there are too few. */
@Component
public class TakePoints {

  private final Books books;
  private final DatabaseClock clock;

  TakePoints(Books books, DatabaseClock clock) {
    this.books = books;
    this.clock = clock;
  }

  /**
   * @param idempotencyKey of the attempt: when it comes again, so does what was decided, whatever
   *     the balance is now
   */
  @Transactional(timeout = 10)
  public Taking take(Charge charge, String idempotencyKey) {
    Purse purse = books.lock(charge.payer(), UuidCreator.getTimeOrderedEpoch());
    return books
        .chargeAskedWith(idempotencyKey)
        .<Taking>map(Taking.Decided::new)
        .or(() -> books.charge(charge.paymentKey()).map(_ -> new Taking.DecidedBefore()))
        .orElseGet(() -> new Taking.Decided(decide(charge, idempotencyKey, purse)));
  }

  private PointsCharge decide(Charge asked, String idempotencyKey, Purse purse) {
    PointsCharge charge = PointsCharge.decide(asked, idempotencyKey, purse, clock.now());
    books.add(charge);
    if (charge.isTaken()) {
      books.carryOut(Transfer.payment(UuidCreator.getTimeOrderedEpoch(), charge));
    }
    return charge;
  }
}
