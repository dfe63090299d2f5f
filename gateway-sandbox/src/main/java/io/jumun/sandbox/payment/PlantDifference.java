package io.jumun.sandbox.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.sandbox.ledger.Authorship;
import io.jumun.sandbox.ledger.EntryKind;
import io.jumun.sandbox.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * F40: makes the gateway's books differ from the merchant's, everywhere at once: payment,
 * transactions and ledger agree among themselves, and no webhook tells.
 */
@Service
public class PlantDifference {

  private static final Authorship NOBODY = new Authorship("planted", null);
  private static final long USUAL_AMOUNT = 10_000;

  private final Differences differences;
  private final Payments payments;
  private final Journal journal;
  private final Ledger ledger;

  PlantDifference(Differences differences, Payments payments, Journal journal, Ledger ledger) {
    this.differences = differences;
    this.payments = payments;
    this.journal = journal;
    this.ledger = ledger;
  }

  /**
   * @return the payment as the gateway has it now, or had it before it forgot
   */
  @Transactional
  public Outcome plant(Difference difference) {
    if (difference.kind() == Difference.Kind.EXTRA) {
      return extra(difference);
    }
    String orderId = difference.orderId();
    return orderId == null
        ? new Outcome.Refused(GatewayError.INVALID_REQUEST)
        : differences
            .charged(orderId)
            .map(key -> plant(difference, payments.find(key).orElseThrow()))
            .orElseGet(() -> new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT));
  }

  private Outcome plant(Difference difference, Payment charged) {
    return switch (difference.kind()) {
      case MISSING -> missing(charged);
      case AMOUNT -> amount(charged, difference.amount());
      case STATUS -> status(charged, difference.amount());
      case EXTRA -> throw new IllegalStateException("Nothing was charged before");
    };
  }

  private Outcome extra(Difference difference) {
    String orderId = difference.orderId();
    Long amount = difference.amount();
    Purchase purchase =
        new Purchase(
            orderId == null ? "extra-" + UuidCreator.getTimeOrderedEpoch() : orderId,
            "Nobody's order",
            amount == null ? USUAL_AMOUNT : amount);
    String key = Keys.newPaymentKey();
    differences.makeUp(key, purchase, Keys.newTransactionKey());
    ledger.enter(EntryKind.CHARGE, purchase.orderId(), key, purchase.amount(), NOBODY);
    return journal.silently(key, purchase.amount());
  }

  private Outcome missing(Payment charged) {
    differences.forget(charged.paymentKey());
    return new Outcome.Done(charged);
  }

  private Outcome amount(Payment charged, @Nullable Long amount) {
    return amount != null && differences.chargeInstead(charged.paymentKey(), amount)
        ? new Outcome.Done(payments.find(charged.paymentKey()).orElseThrow())
        : new Outcome.Refused(GatewayError.INVALID_REQUEST);
  }

  private Outcome status(Payment charged, @Nullable Long amount) {
    long refund = amount == null ? charged.balanceAmount() : amount;
    if (refund < 1 || refund > charged.balanceAmount()) {
      return new Outcome.Refused(GatewayError.NOT_CANCELABLE_AMOUNT);
    }
    String key = charged.paymentKey();
    payments.cancel(key, Keys.newTransactionKey(), refund, "planted");
    ledger.enter(EntryKind.REFUND, charged.orderId(), key, refund, NOBODY);
    return journal.silently(key, refund);
  }
}
