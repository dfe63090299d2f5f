package io.jumun.payment.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.messaging.trace.Traces;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.application.RecordAttempts.Recorded.Judged;
import io.jumun.payment.application.RecordAttempts.Recorded.NotOpenYet;
import io.jumun.payment.application.RecordAttempts.Recorded.SomebodyElses;
import io.jumun.payment.application.RecordAttempts.Wish;
import io.jumun.payment.domain.ConfirmOutcome;
import io.jumun.payment.domain.ConfirmOutcome.Started;
import io.jumun.payment.domain.Consent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Records the shopper's attempt, and only after its commit has the gateway asked. */
@Component
public class ConfirmPayment {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final RecordAttempts attempts;
  private final PaymentWork work;
  private final Traces traces;
  private final Clock clock;
  private final Duration patience;

  ConfirmPayment(
      RecordAttempts attempts,
      PaymentWork work,
      Traces traces,
      Clock clock,
      PaymentProperties properties) {
    this.attempts = attempts;
    this.work = work;
    this.traces = traces;
    this.clock = clock;
    this.patience = properties.patience();
  }

  /**
   * @throws PaymentNotOpenYet when the confirm came before the order's request did
   * @throws PaymentNotFound when the order is not the member's
   */
  public ConfirmOutcome confirm(UUID member, UUID orderId, Consent consent) {
    Instant end = clock.instant().plus(patience);
    var outcome = attempt(member, orderId, consent);
    // A confirm may overtake the order's request on its way through Kafka.
    while (outcome.isEmpty()) {
      if (clock.instant().isAfter(end)) {
        throw PaymentNotOpenYet.ofOrder(orderId);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      outcome = attempt(member, orderId, consent);
    }
    return outcome.get();
  }

  private Optional<ConfirmOutcome> attempt(UUID member, UUID orderId, Consent consent) {
    Instant leasedAt = clock.instant();
    var wish = new Wish(member, orderId, consent, UuidCreator.getRandomBased(), traces.current());
    return switch (attempts.record(wish)) {
      case NotOpenYet _ -> Optional.empty();
      case SomebodyElses _ -> throw PaymentNotFound.ofOrder(orderId);
      case Judged(ConfirmOutcome outcome) -> {
        if (outcome instanceof Started started) {
          work.start(started.work(), leasedAt);
        }
        yield Optional.of(outcome);
      }
    };
  }
}
