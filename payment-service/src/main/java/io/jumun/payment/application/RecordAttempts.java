package io.jumun.payment.application;

import io.jumun.messaging.commit.GroupCommit;
import io.jumun.messaging.commit.GroupCommits;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.ConfirmOutcome;
import io.jumun.payment.domain.Consent;
import io.jumun.payment.domain.Lease;
import io.jumun.payment.domain.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes attempts down before anybody hears of them, so that no crash can lose one. Shoppers who
 * confirm at the same moment share a transaction.
 */
@Component
class RecordAttempts {

  /**
   * A shopper's wish to pay.
   *
   * @param token of the lease that the attempt begins with
   * @param traceparent the trace that goes on when the gateway has answered
   */
  record Wish(
      UUID member, UUID orderId, Consent consent, UUID token, @Nullable String traceparent) {}

  /** What became of a wish. */
  sealed interface Recorded {

    record Judged(ConfirmOutcome outcome) implements Recorded {}

    /** No payment of that order is open yet. */
    record NotOpenYet() implements Recorded {}

    record SomebodyElses() implements Recorded {}
  }

  private static final int MOST_TOGETHER = 50;
  private static final int TRANSACTIONS = 2;

  private final Payments payments;
  private final PaymentGateway gateway;
  private final DatabaseClock clock;
  private final PaymentMetrics metrics;
  private final PaymentProperties properties;
  private final GroupCommit<Wish, Recorded> commits;

  RecordAttempts(
      Payments payments,
      PaymentGateway gateway,
      DatabaseClock clock,
      PaymentMetrics metrics,
      PaymentProperties properties,
      GroupCommits commits) {
    this.payments = payments;
    this.gateway = gateway;
    this.clock = clock;
    this.metrics = metrics;
    this.properties = properties;
    this.commits = commits.of("attempts", MOST_TOGETHER, TRANSACTIONS, this::together);
  }

  /** Committed when it returns. */
  Recorded record(Wish wish) {
    return commits.commit(wish);
  }

  private List<Recorded> together(List<Wish> wishes) {
    Map<UUID, Payment> known = payments.lockByOrder(wishes.stream().map(Wish::orderId));
    Instant now = clock.now();
    return wishes.stream().map(wish -> record(wish, known.get(wish.orderId()), now)).toList();
  }

  private Recorded record(Wish wish, @Nullable Payment payment, Instant now) {
    if (payment == null) {
      return new Recorded.NotOpenYet();
    }
    return payment.belongsTo(wish.member())
        ? new Recorded.Judged(judge(wish, payment, now))
        : new Recorded.SomebodyElses();
  }

  private ConfirmOutcome judge(Wish wish, Payment payment, Instant now) {
    String method = wish.consent().method();
    String currency = payment.money().currency();
    if (!gateway.takes(method, currency)) {
      return new ConfirmOutcome.MethodNotPossible(method, currency);
    }
    var before = payment.status();
    var lease = new Lease(wish.token(), now.plus(properties.lease()));
    var outcome = payment.confirm(wish.consent(), lease, wish.traceparent(), now);
    metrics.moved(before, payment.status());
    return outcome;
  }
}
