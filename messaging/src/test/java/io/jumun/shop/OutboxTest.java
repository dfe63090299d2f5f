package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.outbox.Said;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class OutboxTest {

  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final UUID id = UUID.randomUUID();
  private TestEvents events;

  @BeforeEach
  void connect() {
    events = TestEvents.connect(kafka);
  }

  @AfterEach
  void disconnect() {
    events.close();
  }

  @Test
  void refusesOutsideATransaction() {
    assertThatThrownBy(() -> outbox.append(product("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");
    assertThat(rows()).isZero();
  }

  @Test
  void refusesATopicOfAnotherService() {
    assertThatThrownBy(() -> append(new PaymentExpired(id)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shop-service may not write payment.events");
    assertThat(rows()).isZero();
  }

  @Test
  void refusesWhatWouldBlockTheRelay() {
    assertThatThrownBy(() -> append(product("x".repeat(600_000))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes");
    assertThat(rows()).isZero();
  }

  @Test
  void publishesWhatIsCommitted() {
    append(product("first"));
    append(product("second"));

    await().until(() -> events.about(Topic.PRODUCT_EVENTS, id.toString()).size() == 2);
    assertThat(events.about(Topic.PRODUCT_EVENTS, id.toString(), ProductChanged.class))
        .containsExactly(product("first"), product("second"));
    var received = events.about(Topic.PRODUCT_EVENTS, id.toString());
    assertThat(received).extracting(Received::source).containsOnly("shop-service");
    assertThat(received.get(1).sequence()).isGreaterThan(received.get(0).sequence());
    assertThat(received.get(0).time()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void publishesManyAtOnceInTheirOrder() {
    var many = IntStream.range(0, 500).mapToObj(i -> product("number " + i)).toList();
    transaction.executeWithoutResult(_ -> outbox.appendAll(many));

    await().until(() -> events.about(Topic.PRODUCT_EVENTS, id.toString()).size() == 500);
    assertThat(events.about(Topic.PRODUCT_EVENTS, id.toString(), ProductChanged.class))
        .containsExactlyElementsOf(many);
    assertThat(events.about(Topic.PRODUCT_EVENTS, id.toString()))
        .extracting(Received::sequence)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void publishesEachOfManyInTheTraceOfWhatCausedIt() {
    var first = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var last = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var said =
        List.of(
            new Said(product("first"), first),
            new Said(product("second"), null),
            new Said(product("last"), last));
    transaction.executeWithoutResult(_ -> outbox.append(said));

    await().until(() -> events.about(Topic.PRODUCT_EVENTS, id.toString()).size() == 3);
    assertThat(events.about(Topic.PRODUCT_EVENTS, id.toString()))
        .extracting(Received::traceparent)
        .containsExactly(first, null, last);
  }

  @Test
  void appendsNoneOfManyWhenOneIsRefused() {
    transaction.executeWithoutResult(
        _ ->
            assertThatThrownBy(
                    () -> outbox.appendAll(List.of(product("fine"), new PaymentExpired(id))))
                .isInstanceOf(IllegalArgumentException.class));
    transaction.executeWithoutResult(_ -> outbox.appendAll(List.of()));
    assertThat(rows()).isZero();
  }

  @Test
  void publishesNothingThatIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          outbox.append(product("never"));
          status.setRollbackOnly();
        });
    append(product("after"));

    await().until(() -> !events.about(Topic.PRODUCT_EVENTS, id.toString()).isEmpty());
    assertThat(events.about(Topic.PRODUCT_EVENTS, id.toString(), ProductChanged.class))
        .containsExactly(product("after"));
  }

  @Test
  void carriesTheTraceItIsGiven() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    UUID order = UUID.randomUUID();
    transaction.executeWithoutResult(
        _ -> outbox.append(new OrderExpired(order, UUID.randomUUID(), "NOT_PAID"), trace));

    await().until(() -> !events.about(Topic.ORDER_EVENTS, order.toString()).isEmpty());
    assertThat(events.about(Topic.ORDER_EVENTS, order.toString()).getFirst().traceparent())
        .isEqualTo(trace);
  }

  private void append(io.jumun.contracts.DomainEvent event) {
    transaction.executeWithoutResult(_ -> outbox.append(event));
  }

  private ProductChanged product(String name) {
    return new ProductChanged(id, name, 1, "KRW");
  }

  private long rows() {
    return jdbc.sql("select count(*) from outbox where key = ?")
        .param(id.toString())
        .query(Long.class)
        .single();
  }
}
