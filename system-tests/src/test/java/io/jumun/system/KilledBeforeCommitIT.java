package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.shop.Shop;
import io.jumun.runner.story.Narrator;
import io.jumun.runner.story.PlacedOrder;
import io.jumun.runner.story.Product;
import io.jumun.runner.story.Scene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * F12, at its most expensive moment: the gateway has charged and said so, and payment-service dies
 * before it knows.
 */
class KilledBeforeCommitIT {

  private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

  private final Platform platform = RunningPlatform.get();
  private final Replica first = platform.replica(ServiceKind.PAYMENT, 1);

  @Test
  void theOtherReplicaFinishesWhatAKilledOneBegan() {
    first.restart(List.of("jumun.payment.drill.pause-after-gateway-answer=PT2M"));
    try (Scene scene = Scene.on(platform, Shop.through(platform, 1), Narrator.SILENT)) {
      Product product = scene.product("Inkstone", 64_000, 3);
      PlacedOrder order = scene.order(product, 1).checkOut().expectPayment("READY");

      order.pay();
      await().atMost(Duration.ofSeconds(20)).until(() -> order.charges() == 1);
      order.expectPayment("CONFIRMING");
      first.kill();
      first.start();

      order.expect("PAID", TAKEN_OVER);
      first.awaitReady(TAKEN_OVER);
      assertThat(order.charges()).as("charges on the gateway's ledger").isEqualTo(1);
      assertThat(order.charged()).isEqualTo(64_000);
      scene.expectStock(product, 2, 0, 1);
    } finally {
      first.restart(List.of());
    }
  }

  @AfterAll
  static void theBooksAreRight() {
    Auditor.of(RunningPlatform.get()).findsNothingWrong();
  }
}
