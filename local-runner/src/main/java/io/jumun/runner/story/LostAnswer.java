package io.jumun.runner.story;

import java.util.List;
import java.util.Map;

/** Failure F01: no answer is no refusal. */
final class LostAnswer implements Story {

  @Override
  public String title() {
    return "The gateway charges, its answer is lost, and the order is paid all the same, once";
  }

  @Override
  public void tell(Scene scene) {
    Product book = scene.product("Cookbook of temple food", 42_000, 3);
    PlacedOrder order = scene.order(book, 1).checkOut().expectPayment("READY");
    scene
        .window()
        .faults(
            List.of(
                Map.of(
                    "orderId",
                    order.id(),
                    "operation",
                    "CONFIRM",
                    "kind",
                    "APPROVE_THEN_DROP",
                    "times",
                    1)));
    scene.says("From now on the gateway charges, and then drops the connection.");
    order.pay().expect("PAID");
    scene.expect(
        order.charges() == 1,
        "The gateway was asked again with the same key: it has one charge on its books.");
    scene.expectStock(book, 2, 0, 1);
  }
}
