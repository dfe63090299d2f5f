package io.jumun.runner.story;

import java.util.List;
import java.util.Map;

/** A refused card ends an attempt and not the order. */
final class DeclinedThenPaid implements Story {

  @Override
  public String title() {
    return "A card is declined, another one pays";
  }

  @Override
  public void tell(Scene scene) {
    Product cup = scene.product("Moon jar cup", 31_000, 5);
    PlacedOrder order = scene.order(cup, 1).checkOut().expectPayment("READY");
    scene.window().faults(List.of(declineOnce(order)));
    order.pay();
    scene.until(
        "the attempt to be declined",
        order::payment,
        payment -> payment.get("attempts").toString().contains("DECLINED"));
    order.expectPayment("READY");
    scene.says("The first card is declined; the order waits for another until its deadline.");
    order.pay().expect("PAID");
    scene.expect(
        order.charged() == 31_000 && order.charges() == 1, "The gateway charged 31,000 won, once.");
    scene.expectStock(cup, 4, 0, 1);
  }

  private static Map<String, Object> declineOnce(PlacedOrder order) {
    return Map.of(
        "orderId",
        order.id(),
        "operation",
        "CONFIRM",
        "kind",
        "DECLINE",
        "code",
        "REJECT_CARD_PAYMENT",
        "times",
        1);
  }
}
