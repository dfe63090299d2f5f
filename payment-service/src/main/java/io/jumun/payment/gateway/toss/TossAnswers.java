package io.jumun.payment.gateway.toss;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.AwaitingDeposit;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import java.util.Objects;

/**
 * The one table from the gateway's dialect to ours (facts.md, "The payment gateway"). What is not
 * in it is unknown, which is never a refusal.
 */
final class TossAnswers {

  private TossAnswers() {}

  static GatewayAnswer toConfirm(Charge charge, TossReply reply) {
    if (reply.isSuccess()) {
      return shown(charge, reply) instanceof NotCharged notYet
          ? new Unknown("Confirm was answered with " + notYet.reason())
          : shown(charge, reply);
    }
    TossError error = TossJson.error(reply.body());
    return !reply.isTrouble() && TossCodes.refusesTheCharge(error.codeOrNone())
        ? new Declined(error.codeOrNone(), error.messageOrNone())
        : notAnswered(reply, error);
  }

  static GatewayAnswer toQuery(Charge charge, TossReply reply) {
    if (reply.isSuccess()) {
      return shown(charge, reply);
    }
    TossError error = TossJson.error(reply.body());
    return reply.isNotFound() && TossCodes.showsNothing(error.codeOrNone())
        ? new NotCharged(error.codeOrNone())
        : notAnswered(reply, error);
  }

  static GatewayAnswer toCancel(Charge charge, TossReply reply) {
    if (reply.isSuccess()) {
      return cancelled(charge, reply);
    }
    TossError error = TossJson.error(reply.body());
    return !reply.isTrouble() && TossCodes.refusesTheRefund(error.codeOrNone())
        ? new Declined(error.codeOrNone(), error.messageOrNone())
        : notAnswered(reply, error);
  }

  private static GatewayAnswer shown(Charge charge, TossReply reply) {
    return TossJson.payment(reply.body())
        .map(payment -> shown(charge, payment))
        .orElseGet(() -> unreadable(reply));
  }

  private static GatewayAnswer shown(Charge charge, TossPayment payment) {
    if (!payment.isFor(charge)) {
      return new Contradiction("It is about another payment", false, payment.chargedAt());
    }
    return switch (payment.status()) {
      // Nothing is charged, so the amount does not matter.
      case "CANCELED" -> new Cancelled();
      case "ABORTED", "EXPIRED" -> ended(payment);
      default -> payment.isOver(charge) ? standing(payment) : otherAmount(payment);
    };
  }

  private static GatewayAnswer standing(TossPayment payment) {
    return switch (payment.status()) {
      case "DONE" -> new Approved(payment.approval());
      case "WAITING_FOR_DEPOSIT" -> deposit(payment);
      case "READY", "IN_PROGRESS" -> new NotCharged(payment.status());
      case "PARTIAL_CANCELED" -> partlyCancelled(payment);
      default -> new Unknown("Status " + payment.status());
    };
  }

  private static GatewayAnswer partlyCancelled(TossPayment payment) {
    Long balance = payment.balanceAmount();
    return balance == null || balance <= 0 || balance >= payment.totalAmount()
        ? new Unknown("Cancelled in part, with a balance of " + balance)
        : new PartlyCancelled(balance);
  }

  private static GatewayAnswer deposit(TossPayment payment) {
    var account = payment.virtualAccount();
    return account == null || account.dueDate() == null
        ? new Unknown("A deposit without a due date")
        : new AwaitingDeposit(account.dueDate().toInstant(), payment.depositSecret());
  }

  private static GatewayAnswer ended(TossPayment payment) {
    TossError failure = Objects.requireNonNullElse(payment.failure(), TossError.NONE);
    String code = failure.codeOrNone();
    return new Declined(code.isEmpty() ? payment.status() : code, failure.messageOrNone());
  }

  private static GatewayAnswer otherAmount(TossPayment payment) {
    return new Contradiction(
        "It is over another amount: " + payment.totalAmount(), true, payment.chargedAt());
  }

  private static GatewayAnswer cancelled(Charge charge, TossReply reply) {
    return switch (shown(charge, reply)) {
      case Cancelled cancelled -> cancelled;
      case PartlyCancelled partly -> partly;
      case Contradiction other when !other.ours() -> other;
      case GatewayAnswer other -> new Unknown("Cancel was answered with " + other);
    };
  }

  private static GatewayAnswer notAnswered(TossReply reply, TossError error) {
    if (!reply.isTrouble() && TossCodes.isOurFault(error.codeOrNone())) {
      return new OurFault(error.codeOrNone(), error.messageOrNone());
    }
    return error.codeOrNone().isEmpty()
        ? unreadable(reply)
        : new Unknown(
            "HTTP %d %s".formatted(reply.status(), error.codeOrNone()), reply.isTrouble());
  }

  private static GatewayAnswer unreadable(TossReply reply) {
    return new Unknown("HTTP %d with an unreadable body".formatted(reply.status()), true);
  }
}
