package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;
import io.jumun.contracts.inventory.StockReserved;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.payment.PaymentApproved;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.http.test.TestTokens;
import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import io.jumun.messaging.test.TestEvents;
import io.jumun.order.OrderServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every story tells of fresh members, products and orders, so that all share one running service.
 */
@SpringBootTest(
    classes = OrderServiceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "jumun.order.redrive-after=PT1H",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@ContextConfiguration(initializers = EmbeddedInfrastructureInitializer.class)
abstract class OrderStory {

  /** Sequences grow, whoever speaks. */
  private static final AtomicLong SEQUENCE = new AtomicLong(1000);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static @Nullable TestTokens tokens;
  private static @Nullable TestEvents events;

  @Autowired JdbcClient jdbc;

  @LocalServerPort int port;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  final Shopper shopper() {
    UUID id = UUID.randomUUID();
    return shopper(id, tokens().member(id));
  }

  final Shopper admin() {
    UUID id = UUID.randomUUID();
    return shopper(id, tokens().admin(id));
  }

  final Shopper viewer() {
    UUID id = UUID.randomUUID();
    return shopper(id, tokens().viewer(id));
  }

  final Shopper shopper(UUID id, @Nullable String token) {
    return new Shopper(HTTP, URI.create("http://127.0.0.1:" + port), id, token, 0);
  }

  final TestTokens tokens() {
    if (tokens == null) {
      TestTokens fresh = TestTokens.publishedTo(bootstrapServers);
      UUID id = UUID.randomUUID();
      Shopper first = shopper(id, fresh.member(id));
      eventually().until(() -> first.get("/orders").status() == 200);
      tokens = fresh;
    }
    return tokens;
  }

  final TestEvents events() {
    if (events == null) {
      events = TestEvents.connect(bootstrapServers);
    }
    return events;
  }

  final UUID product(String name, long price) {
    return product(name, price, "KRW");
  }

  final UUID product(String name, long price, String currency) {
    UUID id = UUID.randomUUID();
    say("inventory-service", new ProductChanged(id, name, price, currency));
    eventually()
        .until(() -> count("select count(*) from product_copy where product_id = ?", id) == 1);
    return id;
  }

  final long say(String source, DomainEvent event) {
    long sequence = SEQUENCE.incrementAndGet();
    events().publish(source, sequence, event);
    return sequence;
  }

  final void inventorySays(DomainEvent event) {
    say("inventory-service", event);
  }

  final void paymentSays(DomainEvent event) {
    say("payment-service", event);
  }

  final void timerElapses(UUID orderId) {
    say("scheduler-service", elapsed(orderId));
  }

  static TimerElapsed elapsed(UUID orderId) {
    return new TimerElapsed(
        "order-expiry/" + orderId,
        orderId.toString(),
        "order-expiry",
        Instant.now(),
        Instant.now(),
        Map.of());
  }

  static PaymentApproved approved(UUID orderId, long amount) {
    return new PaymentApproved(orderId, amount, "KRW", "CARD", Instant.now());
  }

  /** Issued by an admin, valid for a month. */
  final UUID couponOf(Shopper shopper, String discount) {
    return couponOf(shopper, discount, "");
  }

  /**
   * @param more fields of the request, each after a comma
   */
  final UUID couponOf(Shopper shopper, String discount, String more) {
    Instant until = Instant.now().plus(Duration.ofDays(30));
    Answer issued =
        admin()
            .post(
                "/coupons",
                "{\"memberId\":\"%s\",\"discount\":%s,\"validUntil\":\"%s\"%s}"
                    .formatted(shopper.memberId(), discount, until, more));
    assertThat(issued.status()).as("%s", issued).isEqualTo(201);
    return issued.id();
  }

  final UUID placed(Shopper shopper, long price) {
    Answer answer = shopper.place(product("Mug", price), 1);
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.id();
  }

  final UUID reserving(Shopper shopper, long price) {
    UUID id = placed(shopper, price);
    assertThat(shopper.checkOut(id).status()).isEqualTo(202);
    return id;
  }

  final UUID awaitingPayment(Shopper shopper, long price) {
    UUID id = reserving(shopper, price);
    inventorySays(new StockReserved(id, List.of()));
    becomes(id, "AWAITING_PAYMENT");
    return id;
  }

  final UUID paid(Shopper shopper, long price) {
    UUID id = awaitingPayment(shopper, price);
    paymentSays(approved(id, price));
    becomes(id, "PAID");
    return id;
  }

  final void becomes(UUID orderId, String status) {
    eventually().untilAsserted(() -> assertThat(status(orderId)).isEqualTo(status));
  }

  final String status(UUID orderId) {
    return jdbc.sql("select status from orders where id = ?")
        .param(orderId)
        .query(String.class)
        .single();
  }

  /** All of one kind that Kafka has about the order so far. */
  final <E extends DomainEvent> List<E> said(UUID orderId, Class<E> type) {
    return events().about(Topic.ORDER_EVENTS, orderId.toString(), type);
  }

  final <E extends DomainEvent> E says(UUID orderId, Class<E> type) {
    eventually().untilAsserted(() -> assertThat(said(orderId, type)).isNotEmpty());
    return said(orderId, type).getFirst();
  }

  /** Waits until everything that was said before is handled, by an order that is moved after it. */
  final void everythingIsHeard(UUID orderId, long paymentSequence) {
    eventually()
        .until(
            () ->
                count(
                        "select count(*) from orders where id = ? and last_payment_sequence >= ?",
                        orderId,
                        paymentSequence)
                    == 1);
  }

  final void paymentWasRequested(UUID orderId) {
    says(orderId, PaymentRequested.class);
  }

  final long count(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Long.class).single();
  }

  final long rowsInOutbox(UUID orderId) {
    return count("select count(*) from outbox where subject = ?", orderId.toString());
  }

  static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(25));
  }
}
