package io.jumun.system.walk;

import io.jumun.inventory.domain.StockLevel;
import io.jumun.order.domain.OrderStatus;
import io.jumun.order.domain.PaymentMethod;
import io.jumun.payment.domain.ConfirmOutcome;
import io.jumun.payment.domain.Consent;
import io.jumun.payment.domain.Lease;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentKey;
import io.jumun.payment.domain.PaymentStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do, who need not do anything; and order-service's own reminder. */
final class ShopperSteps {

  static final Duration LEASE = Duration.ofSeconds(60);

  private ShopperSteps() {}

  static List<Step> of(World world) {
    List<Step> steps = new ArrayList<>();
    if (world.order.status() == OrderStatus.CREATED) {
      steps.add(Step.possible("shopper checks out", ShopperSteps::checkOut));
    }
    if (world.has(Budget.CANCELLATION)) {
      steps.add(Step.possible("shopper cancels", ShopperSteps::cancel));
    }
    if (world.has(Budget.PART)) {
      steps.add(Step.possible("shopper cancels one piece", ShopperSteps::cancelPart));
    }
    if (world.has(Budget.RETURN) && world.order.status() == OrderStatus.COMPLETED) {
      steps.add(Step.possible("operator takes one piece back", ShopperSteps::takeBack));
    }
    if (world.order.status() == OrderStatus.PAID) {
      steps.add(Step.possible("shopper has it", w -> OrderDesk.follow(w, w.order.complete(w.now))));
    }
    if (world.has(Budget.CARD)
        && world.payment != null
        && world.payment.status() == PaymentStatus.READY) {
      steps.add(Step.possible("shopper pays", w -> pay(w, Budget.CARD)));
    }
    if (world.has(Budget.ACCOUNT)
        && world.payment != null
        && world.payment.status() == PaymentStatus.READY) {
      steps.add(Step.possible("shopper asks for an account", w -> pay(w, Budget.ACCOUNT)));
    }
    if (world.has(Budget.COMPETITOR) && world.stock.available() > 0) {
      steps.add(Step.possible("somebody else takes the pieces", ShopperSteps::takeAway));
    }
    if (world.has(Budget.REPEAT)
        && (OrderStatus.WAITING.contains(world.order.status()) || world.order.awaitsRefund())) {
      steps.add(Step.possible("order-service asks again", ShopperSteps::repeat));
    }
    return steps;
  }

  private static void checkOut(World world) {
    OrderDesk.follow(world, world.order.checkOut(PaymentMethod.CARD, 100, world.now));
  }

  private static void cancel(World world) {
    world.spend(Budget.CANCELLATION);
    OrderDesk.follow(world, world.order.cancel("changed my mind", world.newId(), world.now));
  }

  private static void cancelPart(World world) {
    world.spend(Budget.PART);
    OrderDesk.follow(
        world,
        world.order.inPart().cancel(TheOrder.PART, "one too many", world.newId(), world.now));
  }

  private static void takeBack(World world) {
    world.spend(Budget.RETURN);
    OrderDesk.follow(
        world, world.order.inPart().takeBack(TheOrder.PART, "broken", world.newId(), world.now));
  }

  private static void pay(World world, Budget means) {
    world.spend(means);
    String key = "key-" + (world.sessions.size() + 1);
    UUID token = world.newId();
    Payment payment = world.payment;
    var lease = new Lease(token, world.now.plus(LEASE));
    var consent = new Consent("CARD", new PaymentKey(key), TheOrder.AMOUNT);
    var outcome = payment.confirm(consent, lease, null, world.now);
    if (outcome instanceof ConfirmOutcome.Started(var work)) {
      world.sessions.add(
          new Session(
              key, means == Budget.ACCOUNT, Session.State.IN_PROGRESS, world.now, Map.of()));
      world.lease = token;
      world.wire.add(new Request(work, world.now, null, true));
    }
  }

  private static void takeAway(World world) {
    world.spend(Budget.COMPETITOR);
    world.stock = StockLevel.initial(0);
  }

  private static void repeat(World world) {
    world.spend(Budget.REPEAT);
    world.order.repeatRequest(world.now).ifPresent(world::says);
  }
}
