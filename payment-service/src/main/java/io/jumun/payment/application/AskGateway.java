package io.jumun.payment.application;

import io.jumun.messaging.failure.Failure;
import io.jumun.messaging.trace.Traces;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.application.SettleCalls.Called;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.AwaitingDeposit;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.Work;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One call, outside any transaction, and what its answer does. */
@Component
class AskGateway {

  private static final Logger log = LoggerFactory.getLogger(AskGateway.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final PaymentGateway gateway;
  private final SettleCalls settlement;
  private final Watchers watchers;
  private final HaltDrill drill;
  private final PaymentMetrics metrics;
  private final Traces traces;
  private final Duration patience;

  AskGateway(
      PaymentGateway gateway,
      SettleCalls settlement,
      Watchers watchers,
      HaltDrill drill,
      PaymentMetrics metrics,
      Traces traces,
      PaymentProperties properties) {
    this.gateway = gateway;
    this.settlement = settlement;
    this.watchers = watchers;
    this.drill = drill;
    this.metrics = metrics;
    this.traces = traces;
    this.patience = properties.lease();
  }

  void about(Work work) {
    String step = "gateway " + work.call().name().toLowerCase(Locale.ROOT);
    traces.continuing(work.traceparent(), step, () -> askAndSettle(work));
  }

  private void askAndSettle(Work work) {
    long asked = System.nanoTime();
    CallOutcome outcome = ask(work);
    metrics.asked(work.call(), outcome, Duration.ofNanos(System.nanoTime() - asked));
    log.info(
        "Payment {}, attempt {}, {}: {}",
        work.charge().orderId(),
        work.attempt(),
        work.call(),
        outcome);
    if (outcome instanceof GatewayAnswer) {
      drill.afterGatewayAnswer();
    }
    watchers.tell(settle(new Called(work, outcome, traces.current())));
  }

  /**
   * What the gateway has decided is kept while the database is away, as long as nobody else may ask
   * again. What it does not know yet is asked again instead: by then it may.
   */
  private PaymentView settle(Called called) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return settlement.settle(called);
      } catch (RuntimeException e) {
        if (!isDecided(called.outcome())
            || Failure.of(e) == Failure.RECORD
            || System.nanoTime() > end) {
          throw e;
        }
        log.warn("The answer about {} waits for the database: {}", called.orderId(), e.toString());
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private static boolean isDecided(CallOutcome outcome) {
    return switch (outcome) {
      case Approved _, AwaitingDeposit _, Cancelled _, PartlyCancelled _, Declined _ -> true;
      default -> false;
    };
  }

  /**
   * A deposit goes back to an account of the shopper's, which nobody has told us: a person gives it
   * back in the gateway's own pages, and then the gateway shows it. Without a deposit there is
   * nothing to give back, and the account is only closed.
   */
  private CallOutcome giveDepositBack(Work work) {
    return switch (gateway.query(work.charge())) {
      case Approved _ ->
          new Declined("REFUND_ACCOUNT_NEEDED", "A deposit needs an account to go to");
      case AwaitingDeposit _ ->
          work.part() == null
              ? cancel(work)
              : new Declined("NOT_DEPOSITED", "The deposit has fallen back");
      // It fell back and ended by itself: nothing is left to give back.
      case Declined _ -> new Cancelled();
      case CallOutcome other -> other;
    };
  }

  private CallOutcome cancel(Work work) {
    return gateway.cancel(work.charge(), work.part(), work.idempotencyKey(), work.reason());
  }

  private CallOutcome ask(Work work) {
    return switch (work.call()) {
      case CONFIRM -> gateway.confirm(work.charge(), work.idempotencyKey());
      case QUERY -> gateway.query(work.charge());
      case CANCEL -> work.deposited() ? giveDepositBack(work) : cancel(work);
    };
  }
}
