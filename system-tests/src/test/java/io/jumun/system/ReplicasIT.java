package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.shop.Shop;
import io.jumun.runner.story.Narrator;
import io.jumun.runner.story.PlacedOrder;
import io.jumun.runner.story.Product;
import io.jumun.runner.story.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of order, inventory and payment; then one of each is killed in the middle of the
 * work.
 */
class ReplicasIT {

  private static final Duration AFTER_A_KILL = Duration.ofMinutes(4);

  private final Platform platform = RunningPlatform.get();

  @Test
  void ordersArePaidThroughEitherReplica() {
    for (int replica : List.of(1, 2)) {
      try (Scene scene = Scene.on(platform, Shop.through(platform, replica), Narrator.SILENT)) {
        Product product = scene.product("Tea towel", 9_000, 10);
        scene.order(product, 1).checkOut().expectPayment("READY").pay().expect("PAID");
        scene.expectStock(product, 9, 0, 1);
      }
    }
  }

  @Test
  void ordersGoOnWhenOneReplicaOfEachIsKilled() {
    List<Replica> victims =
        List.of(ServiceKind.ORDER, ServiceKind.INVENTORY, ServiceKind.PAYMENT).stream()
            .map(kind -> platform.replica(kind, 2))
            .toList();
    try (Scene scene = Scene.on(platform, Shop.through(platform, 1), Narrator.SILENT)) {
      Product product = scene.product("Bronze spoon", 18_000, 50);
      List<PlacedOrder> orders = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        orders.add(scene.order(product, 1).checkOut());
      }
      victims.forEach(Replica::kill);
      assertThat(victims).noneMatch(Replica::isRunning);
      for (int i = 0; i < 5; i++) {
        orders.add(scene.order(product, 1).checkOut());
      }
      orders.forEach(order -> order.expect("AWAITING_PAYMENT", AFTER_A_KILL));
      orders.forEach(order -> order.expectPayment("READY").pay());
      orders.forEach(order -> order.expect("PAID", AFTER_A_KILL));
      scene.expectStock(product, 35, 0, 15);
      orders.forEach(order -> assertThat(order.charges()).isEqualTo(1));
    } finally {
      victims.forEach(Replica::start);
      victims.forEach(replica -> replica.awaitReady(AFTER_A_KILL));
    }
  }

  @AfterAll
  static void theBooksAreRight() {
    Auditor.of(RunningPlatform.get()).findsNothingWrong();
  }
}
