package io.jumun.system.walk;

import io.jumun.contracts.order.OrderEvent;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.Opening;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.SettlementRules;
import java.time.Duration;
import java.util.List;

/** payment-service: what its use cases let the payment hear. */
final class PaymentDesk {

  static final Duration DEADLINE = Duration.ofMinutes(15);

  /** Two pauses, the second longer than any window: however often it asks, time goes on. */
  static final SettlementRules RULES =
      new SettlementRules(
          Duration.ofMinutes(15),
          Duration.ofMinutes(5),
          List.of(Duration.ofSeconds(1), Duration.ofMinutes(20)),
          Duration.ofMinutes(20));

  private PaymentDesk() {}

  static boolean reads(OrderEvent event) {
    return event instanceof PaymentRequested || event instanceof PaymentCancellationRequested;
  }

  static void hear(World world, Letter letter) {
    Payment known = world.payment;
    if (known == null) {
      Opening opening = open(world, letter);
      world.payment = opening.payment();
      opening.payment().isNews(letter.number());
      follow(world, opening.decision());
    } else if (known.isNews(letter.number())) {
      follow(world, answer(world, known, letter));
    }
  }

  private static Opening open(World world, Letter letter) {
    return switch (letter.event()) {
      case PaymentRequested asked -> Opening.of(asked, letter.at(), world.now, DEADLINE);
      case PaymentCancellationRequested asked -> Opening.tombstone(asked, "KRW", world.now);
      default -> throw new IllegalStateException(letter.name());
    };
  }

  private static Decision answer(World world, Payment payment, Letter letter) {
    return switch (letter.event()) {
      case PaymentRequested _ -> payment.requestedAgain(world.now);
      case PaymentCancellationRequested asked -> payment.cancellationRequested(asked, world.now);
      default -> throw new IllegalStateException(letter.name());
    };
  }

  static void follow(World world, Decision decision) {
    decision.events().forEach(world::says);
    decision.alarms().forEach(alarm -> world.operatorCalls.add("payment: " + alarm));
  }
}
