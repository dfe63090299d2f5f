package io.jumun.system.walk;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerRequested;
import io.jumun.payment.domain.PaymentDeadline;
import io.jumun.payment.domain.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The two timers, never early and as late as you like; and the clock's own way. */
final class TimeSteps {

  private static final Duration JUST_BEFORE = Duration.ofSeconds(10);

  private TimeSteps() {}

  /** A cancelled timer may have elapsed already, so cancelling changes nothing here. */
  static void hear(World world, DomainEvent event) {
    switch (event) {
      case TimerRequested asked when asked.kind().equals(PaymentDeadline.KIND) ->
          world.paymentTimer = true;
      case TimerRequested _, TimerCancelled _ -> {}
      default -> throw new IllegalStateException(event.toString());
    }
  }

  static List<Step> of(World world) {
    List<Step> steps = new ArrayList<>();
    if (world.orderTimer && world.mayAdvanceTo(world.order.expiresAt())) {
      steps.add(Step.certain("order-expiry elapses", TimeSteps::orderExpiry));
    }
    if (world.paymentTimer && world.mayAdvanceTo(world.payment.deadline())) {
      steps.add(Step.certain("payment-deadline elapses", TimeSteps::paymentDeadline));
    }
    if (world.payment != null
        && world.payment.status() == PaymentStatus.READY
        && world.now.isBefore(justBefore(world))) {
      steps.add(Step.possible("nearly too late", w -> w.advanceTo(justBefore(w))));
    }
    return steps;
  }

  private static Instant justBefore(World world) {
    return world.payment.deadline().minus(JUST_BEFORE);
  }

  private static void orderExpiry(World world) {
    world.orderTimer = false;
    world.advanceTo(world.order.expiresAt());
    OrderDesk.follow(world, world.order.expire(world.now));
  }

  private static void paymentDeadline(World world) {
    world.paymentTimer = false;
    world.advanceTo(world.payment.deadline());
    PaymentDesk.follow(world, world.payment.deadlineReached());
  }
}
