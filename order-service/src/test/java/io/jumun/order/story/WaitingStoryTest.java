package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.payment.PaymentCancelled;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Prefer: wait} instead of asking again and again. */
class WaitingStoryTest extends OrderStory {

  private static final int LONG = 20;

  @Test
  void isAnsweredWhenTheStockIsHeldPaidAndPaidBack() {
    Shopper shopper = shopper();
    Shopper patient = shopper.waiting(LONG);
    UUID id = placed(shopper, 5_000);

    var checkedOut = CompletableFuture.supplyAsync(() -> patient.checkOut(id));
    becomes(id, "RESERVING");
    inventorySays(new StockReserved(id, List.of()));
    assertThat(checkedOut.join().orderStatus()).isEqualTo("AWAITING_PAYMENT");

    var looking = CompletableFuture.supplyAsync(() -> patient.order(id));
    paymentSays(approved(id, 5_000));
    assertThat(looking.join().orderStatus()).isEqualTo("PAID");

    var cancelled = CompletableFuture.supplyAsync(() -> patient.cancel(id));
    UUID refundId = says(id, PaymentCancellationRequested.class).refundId();
    paymentSays(new PaymentCancelled(id, refundId, 5_000, "KRW"));
    assertThat(cancelled.join().orderStatus()).isEqualTo("CANCELLED");
    assertThat(cancelled.join().status()).isEqualTo(200);
  }

  @Test
  void isAnsweredWithWhatIsKnownWhenTheTimeIsOver() {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);

    Answer answer = shopper.waiting(1).checkOut(id);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.orderStatus()).isEqualTo("RESERVING");
  }

  @Test
  void whereNothingIsAwaitedNobodyWaits() {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);

    assertThat(shopper.waiting(LONG).cancel(id).orderStatus()).isEqualTo("CANCELLED");
    assertThat(shopper.waiting(LONG).order(id).orderStatus()).isEqualTo("CANCELLED");
    assertThat(shopper.waiting(LONG).order(UUID.randomUUID()).status()).isEqualTo(404);
  }
}
