package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.order.OrderLinesCancelled;
import io.jumun.contracts.order.OrderReturned;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Three mugs at 5,000, of which some are not wanted after all. */
class PartsStoryTest extends OrderStory {

  @Test
  void goesOnWithWhatIsWanted() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 5_000);
    UUID id = paid(shopper, mug);

    Answer asked = shopper.cancel(id, mug, 1);
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.orderStatus()).isEqualTo("CANCELLING");
    PaymentCancellationRequested request = says(id, PaymentCancellationRequested.class);
    assertThat(request.amount()).isEqualTo(5_000);
    paymentSays(new PaymentPartiallyCancelled(id, request.refundId(), 5_000, 10_000, "KRW"));
    becomes(id, "PAID");

    Answer order = shopper.order(id);
    assertThat(order.body().path("amount").asLong()).isEqualTo(10_000);
    assertThat(order.body().path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
    assertThat(order.body().path("refunds").path(0).path("amount").asLong()).isEqualTo(5_000);
    assertThat(says(id, OrderLinesCancelled.class).remaining())
        .containsExactly(new RequestedQuantity(mug, 2));
    assertThat(shopper.cancel(id, mug, 3).problem()).isEqualTo("not-in-order");
  }

  @Test
  void anOperatorTakesBackWhatWasDelivered() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 5_000);
    UUID id = paid(shopper, mug);
    assertThat(shopper.complete(id).status()).isEqualTo(200);
    assertThat(shopper.cancel(id, mug, 1).problem()).isEqualTo("order-state");

    Answer asked = admin().takeBack(id, mug, 2);
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.orderStatus()).isEqualTo("COMPLETED");
    assertThat(asked.body().path("history").toString()).contains("return asked, 2 x Mug");
    PaymentCancellationRequested request = says(id, PaymentCancellationRequested.class);
    paymentSays(new PaymentPartiallyCancelled(id, request.refundId(), 10_000, 5_000, "KRW"));
    assertThat(says(id, OrderReturned.class).refundedAmount()).isEqualTo(10_000);

    assertThat(
            admin()
                .post("/orders/" + id + "/return", "{\"reason\":\"the last one, too\"}")
                .status())
        .isEqualTo(202);
    eventually().until(() -> said(id, PaymentCancellationRequested.class).size() == 2);
    request = said(id, PaymentCancellationRequested.class).getLast();
    assertThat(request.amount()).isNull();
    paymentSays(new PaymentCancelled(id, request.refundId(), 15_000, "KRW"));
    eventually().until(() -> said(id, OrderReturned.class).size() == 2);

    Answer order = shopper.order(id);
    assertThat(order.orderStatus()).isEqualTo("COMPLETED");
    assertThat(order.body().path("amount").asLong()).isZero();
    assertThat(order.body().path("lines").isEmpty()).isTrue();
  }

  @Test
  void anOperatorCancelsAnybodysOrder() {
    UUID id = placed(shopper(), 5_000);

    assertThat(admin().cancel(id).orderStatus()).isEqualTo("CANCELLED");
  }

  private UUID paid(Shopper shopper, UUID mug) {
    UUID id = shopper.place(mug, 3).id();
    shopper.checkOut(id);
    inventorySays(new StockReserved(id, List.of()));
    becomes(id, "AWAITING_PAYMENT");
    paymentSays(approved(id, 15_000));
    becomes(id, "PAID");
    return id;
  }
}
