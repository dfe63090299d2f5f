package io.jumun.payment.gateway.points;

import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.jumun.payment.gateway.points.ledger.FindPoints;
import io.jumun.payment.gateway.points.ledger.GiveBackPoints;
import io.jumun.payment.gateway.points.ledger.TakePoints;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Asks the ledger as one would ask a remote gateway: in a transaction of the ledger's own, whose
 * outcome may be lost on the way like any answer. What the ledger said is read by {@link
 * PointsAnswers}.
 */
class PointsGateway implements PaymentGateway {

  static final String METHOD = "POINTS";

  /** A point is worth one unit of it. */
  private static final String CURRENCY = "KRW";

  private final TakePoints takePoints;
  private final GiveBackPoints giveBackPoints;
  private final FindPoints findPoints;

  PointsGateway(TakePoints takePoints, GiveBackPoints giveBackPoints, FindPoints findPoints) {
    this.takePoints = takePoints;
    this.giveBackPoints = giveBackPoints;
    this.findPoints = findPoints;
  }

  @Override
  public boolean takes(String method, String currency) {
    return currency.equals(CURRENCY);
  }

  @Override
  public boolean chargesAtOnce(String method) {
    return true;
  }

  @Override
  public CallOutcome confirm(Charge charge, String idempotencyKey) {
    return takes(charge.method(), charge.money().currency())
        ? answer(() -> PointsAnswers.toConfirm(charge, takePoints.take(charge, idempotencyKey)))
        : PointsAnswers.otherCurrency(CURRENCY);
  }

  @Override
  public CallOutcome query(Charge charge) {
    return answer(() -> PointsAnswers.toQuery(charge, findPoints.charge(charge.paymentKey())));
  }

  @Override
  public CallOutcome cancel(
      Charge charge, @Nullable Long part, String idempotencyKey, String reason) {
    return answer(
        () ->
            PointsAnswers.toCancel(
                charge, giveBackPoints.giveBack(charge, part, idempotencyKey, reason)));
  }

  /** A commit whose answer did not come may have happened. */
  private static GatewayAnswer answer(Supplier<GatewayAnswer> call) {
    try {
      return call.get();
    } catch (DataIntegrityViolationException e) {
      // Somebody else wrote it first: what stands there now is the answer.
      return new Unknown(String.valueOf(e.getMostSpecificCause().getMessage()));
    } catch (DataAccessException | TransactionException e) {
      return new NoAnswer(String.valueOf(e.getMostSpecificCause().getMessage()));
    }
  }
}
