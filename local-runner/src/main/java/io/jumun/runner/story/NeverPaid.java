package io.jumun.runner.story;

import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** No stock is stranded. */
final class NeverPaid implements Story {

  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Override
  public String title() {
    return "Nobody pays in time: the order expires and its stock comes back";
  }

  @Override
  public void tell(Scene scene) {
    List<Replica> payments =
        scene.platform().replicas().stream()
            .filter(replica -> replica.id().kind() == ServiceKind.PAYMENT)
            .toList();
    scene.says(
        "For this story payment-service is restarted with a deadline of %d s."
            .formatted(SHORT.toSeconds()));
    restart(payments, List.of("jumun.payment.deadline=" + SHORT));
    try {
      expire(scene);
    } finally {
      restart(payments, List.of());
      scene.says("payment-service runs with its usual deadline again.");
    }
  }

  private static void restart(List<Replica> replicas, List<String> settings) {
    CompletableFuture.allOf(
            replicas.stream()
                .map(replica -> CompletableFuture.runAsync(() -> replica.restart(settings)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static void expire(Scene scene) {
    Product lamp = scene.product("Paper lamp", 55_000, 4);
    PlacedOrder order = scene.order(lamp, 3).checkOut().expectPayment("READY");
    scene.expectStock(lamp, 1, 3, 0);
    scene.says("The shopper walks away.");
    order.expect("EXPIRED", PATIENCE).expectPayment("EXPIRED");
    scene.expectStock(lamp, 4, 0, 0);
    scene.expect(order.charges() == 0, "Nothing was charged.");
  }
}
