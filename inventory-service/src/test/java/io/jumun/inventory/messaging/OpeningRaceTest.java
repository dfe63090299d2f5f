package io.jumun.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.application.FollowOrders;
import io.jumun.inventory.application.HeardNews;
import io.jumun.inventory.domain.Basket;
import io.jumun.inventory.domain.OrderNews;
import io.jumun.inventory.domain.StockLevel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two who are the first to hear of an order cannot lock what is not there; a dead letter that is
 * replayed beside the listener can make it so.
 */
@InventoryTest
class OpeningRaceTest {

  @Autowired Shelf shelf;
  @Autowired FollowOrders followOrders;
  @Autowired TransactionTemplate transaction;

  private final UUID order = UUID.randomUUID();

  @Test
  void whoComesSecondTriesAgainAndSeesWhatTheFirstDid() {
    var mug = shelf.product(1);
    var asked =
        new OrderNews.StockAskedFor(order, Basket.of(List.of(new RequestedQuantity(mug, 1))));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var second =
          transaction.execute(
              _ -> {
                followOrders.follow(List.of(new HeardNews(asked, 1, null)));
                var closing = CompletableFuture.runAsync(this::close, executor);
                await().until(shelf::somebodyWaits);
                return closing;
              });
      assertThat(second)
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableThat()
          .withCauseInstanceOf(ConcurrencyFailureException.class);
    }
    assertThat(shelf.statusOf(order)).isEqualTo("HELD");

    close();

    assertThat(shelf.statusOf(order)).isEqualTo("RELEASED");
    assertThat(shelf.stockOf(mug)).isEqualTo(StockLevel.initial(1));
    assertThat(shelf.saidAbout(order)).containsExactly("StockReserved", "StockReleased");
  }

  private void close() {
    var closed = new HeardNews(new OrderNews.Closed(order), 2, null);
    transaction.executeWithoutResult(_ -> followOrders.follow(List.of(closed)));
  }
}
