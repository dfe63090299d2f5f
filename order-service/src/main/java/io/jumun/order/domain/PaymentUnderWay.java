package io.jumun.order.domain;

import io.jumun.contracts.DomainEvent;
import java.time.Instant;
import java.util.List;

/** News of a payment that is not decided yet: shown to the shopper, and moves nothing. */
public final class PaymentUnderWay {

  private final OrderRecord order;

  PaymentUnderWay(OrderRecord order) {
    this.order = order;
  }

  /**
   * @param deadline to be shown; payment-service alone judges it
   */
  public Outcome opened(Instant deadline) {
    return order.knownOfPayment().declinedBefore(deadline)
        ? new Outcome.Unchanged("it is still open, and the refusal is what the shopper should see")
        : noted(
            order.knownOfPayment().until(PaymentNote.Status.READY, deadline),
            "payment is open until " + deadline);
  }

  public Outcome declined(String code, String message) {
    return noted(
        order.knownOfPayment().declined(code, message),
        "payment declined: %s (%s)".formatted(message, code));
  }

  public Outcome unsettled() {
    return noted(
        order.knownOfPayment().now(PaymentNote.Status.UNSETTLED),
        "not known whether the payment is charged, payment-service goes on asking");
  }

  public Outcome quarantined(String why) {
    return noted(
        order.knownOfPayment().now(PaymentNote.Status.QUARANTINED),
        "the gateway contradicts our books: " + why);
  }

  public Outcome awaitingDeposit(Instant dueAt) {
    return noted(
        order.knownOfPayment().until(PaymentNote.Status.WAITING_FOR_DEPOSIT, dueAt),
        "waiting for the deposit until " + dueAt,
        order.says().awaitingDeposit(dueAt));
  }

  /** News that moves nothing: shown to the shopper while the payment is under way. */
  private Outcome noted(PaymentNote news, String sentence, DomainEvent... events) {
    return switch (order.status) {
      case AWAITING_PAYMENT, CANCELLING -> {
        if (news.equals(order.paymentNote)) {
          yield new Outcome.Unchanged("the same was said before");
        }
        order.paymentNote = news;
        yield new Outcome.Noted(sentence, List.of(events));
      }
      case CREATED, RESERVING -> new Outcome.Unchanged("no payment was asked for");
      case PAID -> new Outcome.Unchanged("it is paid already");
      case COMPLETED, REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }
}
