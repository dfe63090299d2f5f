package io.jumun.payment.domain;

import static io.jumun.payment.domain.Alarm.CONTRADICTION;
import static io.jumun.payment.domain.Alarm.OUR_FAULT;
import static java.util.Objects.requireNonNull;

import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.AwaitingDeposit;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import java.time.Instant;
import java.util.UUID;

/**
 * A decided payment of which somebody says that it has changed at the gateway: every attempt is
 * looked at, the last one first. A deposit may have fallen back, or a charge come to light;
 * whatever else is not as our books have it is an operator's.
 */
final class Look {

  private Look() {}

  static Decision settle(
      Payment payment,
      Work work,
      GatewayAnswer answer,
      Instant now,
      SettlementRules rules,
      UUID spareRefundId) {
    return switch (answer) {
      case NoAnswer _, Unknown _ -> payment.calls().lookLater(now, rules);
      case OurFault _ -> payment.calls().lookLater(now, rules).with(OUR_FAULT);
      case Approved _,
          AwaitingDeposit _,
          Declined _,
          Cancelled _,
          PartlyCancelled _,
          NotCharged _,
          Contradiction _ -> {
        payment.calls().lookAt(work.attempt() - 1, now);
        yield seen(payment, work.attempt(), answer, now, rules, spareRefundId);
      }
    };
  }

  private static Decision seen(
      Payment payment,
      int attempt,
      GatewayAnswer answer,
      Instant now,
      SettlementRules rules,
      UUID spareRefundId) {
    if (!payment.attempt(attempt).isApproved()) {
      return uncharged(payment, attempt, answer, now, spareRefundId);
    }
    return payment.status() == PaymentStatus.APPROVED
        ? charged(payment, attempt, answer, now, rules, spareRefundId)
        : givenBack(answer);
  }

  /** In our books this attempt charged nothing. */
  private static Decision uncharged(
      Payment payment, int attempt, GatewayAnswer answer, Instant now, UUID spareRefundId) {
    return switch (answer) {
      case Approved _ -> payment.givingBack().chargeCameToLight(attempt, spareRefundId, now);
      case Contradiction shown when shown.ours() && shown.charged() ->
          Decision.alarm(CONTRADICTION);
      case PartlyCancelled _ -> Decision.alarm(CONTRADICTION);
      // An account that waits for a deposit which nobody wants any more is no charge yet.
      case AwaitingDeposit _, Declined _, Cancelled _, NotCharged _, Contradiction _ ->
          Decision.none();
      case NoAnswer _, Unknown _, OurFault _ -> Decision.none();
    };
  }

  /** In our books its charge has gone back. */
  private static Decision givenBack(GatewayAnswer answer) {
    return answer instanceof Approved || answer instanceof PartlyCancelled
        ? Decision.alarm(CONTRADICTION)
        : Decision.none();
  }

  private static Decision charged(
      Payment payment,
      int attempt,
      GatewayAnswer answer,
      Instant now,
      SettlementRules rules,
      UUID spareRefundId) {
    boolean deposit = payment.depositDueAt() != null && payment.isCurrent(attempt);
    return switch (answer) {
      case Approved _ when payment.refundedAmount() == 0 -> Decision.none();
      case PartlyCancelled(long remaining) when remaining == payment.rest() -> Decision.none();
      case AwaitingDeposit fallen when payment.isCurrent(attempt) ->
          payment.charging().revert(fallen.dueAt(), now.plus(rules.depositPause()));
      case Declined ended when deposit ->
          payment
              .charging()
              .revert(requireNonNull(payment.depositDueAt()), now)
              .and(payment.charging().neverDeposited(ended.code(), ended.message(), now));
      // A person gave back, in the gateway's own pages, what it had refused us.
      case Cancelled _ when payment.givingBack().isClosedButCharged() ->
          payment.givingBack().refundAgain(spareRefundId, now);
      case Approved _,
          PartlyCancelled _,
          AwaitingDeposit _,
          Declined _,
          Cancelled _,
          NotCharged _,
          Contradiction _ ->
          Decision.alarm(CONTRADICTION);
      case NoAnswer _, Unknown _, OurFault _ -> Decision.none();
    };
  }
}
