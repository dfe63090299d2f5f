package io.jumun.system.walk;

import io.jumun.inventory.domain.ReservationState;
import io.jumun.order.domain.OrderLine;
import io.jumun.payment.domain.PaymentStatus;
import java.util.ArrayList;
import java.util.List;

/** What must be so in every world, and what must be so where nothing is left to happen. */
final class Promises {

  private Promises() {}

  /** Always. That stock is never less than nothing, its own value sees to. */
  static List<String> brokenIn(World world) {
    List<String> broken = new ArrayList<>();
    if (world.charged() > 1) {
      broken.add("charged twice");
    }
    return broken;
  }

  /** I2, I6: everything rests, and stock, money and order say the same. */
  static List<String> brokenAtTheEndOf(World world) {
    List<String> broken = new ArrayList<>(brokenIn(world));
    if (world.payment != null && world.payment.nextCheckAt() != null) {
      broken.add("the payment waits for ever: " + world.payment.status());
    }
    switch (world.order.status()) {
      case COMPLETED -> {
        expect(
            broken,
            world.charged() == 1
                || world.order.amount().amount() == 0
                || called(world, "order: its"),
            "completed, not charged, and nobody knows");
        expect(broken, isSold(world), "completed and not sold but " + world.reservation);
        expect(broken, world.charged() == 0 || isPaidAsItSays(world), "completed over other money");
        expect(broken, !world.order.awaitsRefund(), "the return waits for ever");
      }
      case PAID -> {
        expect(broken, world.charged() == 1, "paid and not charged");
        expect(broken, isSold(world), "paid and not sold but " + world.reservation);
        expect(broken, hasItsPieces(world), "paid over other pieces: " + world.reservation);
        expect(broken, isPaidAsItSays(world), "paid over other money");
        expect(
            broken,
            world.payment != null && world.payment.status() == PaymentStatus.APPROVED,
            "paid and the payment not approved");
      }
      case REJECTED, EXPIRED, CANCELLED -> {
        expect(
            broken,
            world.charged() == 0 || called(world, "payment: REFUND_REFUSED"),
            world.order.status() + " and still charged");
        expect(broken, !takesStock(world), "closed and " + world.reservation);
      }
      case CREATED, RESERVING, AWAITING_PAYMENT, CANCELLING ->
          broken.add("the order waits for ever: " + world.order.status());
    }
    return broken;
  }

  private static boolean called(World world, String what) {
    return world.operatorCalls.stream().anyMatch(call -> call.startsWith(what));
  }

  private static boolean isPaidAsItSays(World world) {
    return world.order.amount().amount() == world.balance();
  }

  private static boolean hasItsPieces(World world) {
    long wanted = world.order.lines().stream().mapToLong(OrderLine::remaining).sum();
    return world.stock.sold() == wanted;
  }

  private static boolean isSold(World world) {
    return world.reservation instanceof ReservationState.Sold;
  }

  private static boolean takesStock(World world) {
    return world.reservation instanceof ReservationState.Held || isSold(world);
  }

  private static void expect(List<String> broken, boolean promise, String otherwise) {
    if (!promise) {
      broken.add(otherwise);
    }
  }
}
