package io.jumun.order.domain;

import static io.jumun.order.domain.OrderFixture.ID;
import static io.jumun.order.domain.OrderFixture.MEMBER;
import static io.jumun.order.domain.OrderFixture.NOW;
import static io.jumun.order.domain.OrderFixture.events;
import static io.jumun.order.domain.OrderFixture.in;
import static io.jumun.order.domain.OrderFixture.reserving;
import static io.jumun.order.domain.OrderFixture.shortages;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.order.OrderRejected;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.scheduler.TimerCancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What inventory-service's answers do to an order: one sentence for each row of the table. */
class StockOfOrderTest {

  @Test
  void asksForPaymentWhenItsStockIsReserved() {
    Order order = reserving();

    assertThat(events(order.stock().reserved(NOW)))
        .containsExactly(new PaymentRequested(ID, MEMBER, "CARD", 16_000, "KRW", "Mug and 1 more"));
    assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void isRejectedWithTheShortagesAndSaysWhatWasMissing() {
    Order order = reserving();

    assertThat(events(order.stock().rejected(shortages(), NOW)))
        .containsExactly(
            new OrderRejected(ID, MEMBER, shortages()), new TimerCancelled("order-expiry/" + ID));
    assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
    assertThat(order.reason()).isEqualTo("Not enough stock: Mug, 2 wanted, 1 available");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESERVING")
  void ignoresReservedStockThatItDoesNotWaitFor(OrderStatus status) {
    Order order = in(status);

    assertThat(order.stock().reserved(NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESERVING")
  void ignoresRejectedStockThatItDoesNotWaitFor(OrderStatus status) {
    Order order = in(status);

    assertThat(order.stock().rejected(shortages(), NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(order.status()).isEqualTo(status);
  }

  @Test
  void hearsEachWordOnceAndInOrder() {
    StockOfOrder stock = reserving().stock();

    assertThat(stock.isNew(7)).isTrue();
    assertThat(stock.isNew(7)).isFalse();
    assertThat(stock.isNew(6)).isFalse();
    assertThat(stock.isNew(9)).isTrue();
  }
}
