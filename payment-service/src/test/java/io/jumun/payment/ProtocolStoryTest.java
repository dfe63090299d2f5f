package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that come twice, late, or out of order (rules C1 and C2, tombstones). */
class ProtocolStoryTest extends PaymentStory {

  @Test
  void aCancellationWithoutAPaymentLeavesATombstoneThatIgnoresTheLateRequest() {
    AnOrder order = AnOrder.fresh();
    long early = order.sequence().incrementAndGet();

    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);
    request(order, early);
    handled(order);

    assertThat(status(order)).isEqualTo(CANCELLED);
    assertThat(published(order))
        .containsExactly(new PaymentCancelled(order.id(), refundId, 0, "KRW"));
  }

  @Test
  void theSameEventTwiceTakesEffectOnce() {
    AnOrder order = AnOrder.fresh();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    EVENTS.publish(id, "order-service", 101, paymentOf(order));
    EVENTS.publish(id, "order-service", 101, paymentOf(order));
    handled(order);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened");
  }

  @Test
  void anOlderNumberIsIgnored() {
    AnOrder order = AnOrder.fresh();
    request(order, 50);
    awaitStatus(order, READY);
    request(order, 49);
    request(order, 50);
    handled(order);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened");
  }

  @Test
  void askedAgainUnderANewNumberTheSameDecisionComesAgain() {
    AnOrder order = ready();
    request(order);
    await().until(() -> published(order).size() == 2);
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);

    request(order);
    await().until(() -> published(order).size() == 4);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentOpened", "PaymentApproved", "PaymentApproved");
    assertThat(published(order).get(3)).isEqualTo(published(order).get(2));
    assertThat(timers(order)).isEqualTo(1);
  }

  @Test
  void aRefundThatIsAskedForAgainIsAnsweredAgain() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    UUID refundId = requestCancellation(order);
    awaitStatus(order, CANCELLED);

    requestCancellation(order, refundId);
    await().until(() -> published(order).size() == 4);

    assertThat(published(order).get(3)).isEqualTo(published(order).get(2));
    assertThat(GATEWAY.refunds(order.card(1))).isEqualTo(1);
  }

  @Test
  void aBatchOfManyOrdersOpensThemAll() {
    List<AnOrder> orders = java.util.stream.Stream.generate(AnOrder::fresh).limit(100).toList();
    orders.forEach(this::request);

    orders.forEach(order -> awaitStatus(order, READY));

    assertThat(orders).allMatch(order -> publishedNames(order).equals(List.of("PaymentOpened")));
  }

  /** Until everything about the order that was published so far has been handled. */
  private void handled(AnOrder order) {
    UUID last =
        EVENTS.publish(
            "order-service",
            order.sequence().incrementAndGet(),
            new OrderPaid(order.id(), order.memberId(), order.amount(), "KRW", Instant.now()));
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from inbox where event_id = ?")
                        .param(last)
                        .query(Integer.class)
                        .single()
                    == 1);
  }

  private int timers(AnOrder order) {
    return jdbc.sql("select count(*) from outbox where topic = 'scheduler.commands' and key = ?")
        .param("payment-deadline/" + order.id())
        .query(Integer.class)
        .single();
  }
}
