package io.jumun.payment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.http.test.TestTokens;
import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import io.jumun.infrastructure.SharedInfrastructure;
import io.jumun.messaging.test.TestEvents;
import io.jumun.messaging.wire.EventJson;
import io.jumun.payment.domain.PaymentStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service against real PostgreSQL, Kafka and a gateway over HTTP; its time-outs and
 * pauses are short, its deadline and settlement window are not.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "jumun.payment.gateway.secret-key=test_sk_of_the_shop",
      "jumun.payment.gateway.connect-timeout=PT0.5S",
      "jumun.payment.gateway.read-timeout=PT1S",
      // What goes wrong here goes wrong for one payment; CircuitStoryTest has a circuit that opens.
      "jumun.payment.gateway.circuit.window=10000",
      "jumun.payment.gateway.circuit.minimum-calls=10000",
      "jumun.payment.reconciliation.chunk=3",
      "jumun.payment.webhooks.per-second=50",
      "jumun.messaging.job-retry-pause=PT0.1S",
      "jumun.payment.lease=PT3S",
      "jumun.payment.poll=PT0.1S",
      "jumun.payment.rechecks=PT0.1S,PT0.2S,PT0.5S,PT1S"
    })
@ContextConfiguration(initializers = EmbeddedInfrastructureInitializer.class)
public abstract class PaymentStory {

  protected static final ScriptedGateway GATEWAY = ScriptedGateway.start();
  protected static final TestEvents EVENTS =
      TestEvents.connect(SharedInfrastructure.get().bootstrapServers());
  protected static final TestTokens TOKENS =
      TestTokens.publishedTo(SharedInfrastructure.get().bootstrapServers());

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient jdbc;

  @DynamicPropertySource
  static void gateway(DynamicPropertyRegistry properties) {
    properties.add("jumun.payment.gateway.base-url", GATEWAY::url);
  }

  // ---- What others do ----

  protected void request(AnOrder order) {
    request(order, order.next());
  }

  protected void request(AnOrder order, long sequence) {
    EVENTS.publish("order-service", sequence, paymentOf(order));
  }

  protected static PaymentRequested paymentOf(AnOrder order) {
    return new PaymentRequested(
        order.id(), order.memberId(), "CARD", order.amount(), "KRW", "Two books");
  }

  /** An order that is to be paid from its member's balance. */
  protected void requestPoints(AnOrder order) {
    EVENTS.publish(
        "order-service",
        order.next(),
        new PaymentRequested(
            order.id(), order.memberId(), "POINTS", order.amount(), "KRW", "Two books"));
  }

  /** An order whose payment waits for its shopper. */
  protected AnOrder ready() {
    AnOrder order = AnOrder.fresh();
    request(order);
    awaitStatus(order, PaymentStatus.READY);
    return order;
  }

  protected UUID requestCancellation(AnOrder order) {
    UUID refundId = UuidCreator.getTimeOrderedEpoch();
    requestCancellation(order, refundId);
    return refundId;
  }

  protected void requestCancellation(AnOrder order, UUID refundId) {
    requestCancellation(order, refundId, null);
  }

  /** Of a part, in minor units; null for all of it. */
  protected void requestCancellation(AnOrder order, UUID refundId, @Nullable Long part) {
    EVENTS.publish(
        "order-service",
        order.next(),
        new PaymentCancellationRequested(order.id(), refundId, part, "Changed my mind"));
  }

  protected void elapse(AnOrder order) {
    EVENTS.publish(
        "scheduler-service",
        order.next(),
        new TimerElapsed(
            "payment-deadline/" + order.id(),
            order.id().toString(),
            "payment-deadline",
            Instant.now(),
            Instant.now(),
            Map.of()));
  }

  // ---- What the shopper does ----

  protected HttpResponse<String> confirm(AnOrder order, String paymentKey) {
    return confirm(port, order, paymentKey, order.amount());
  }

  protected HttpResponse<String> confirm(
      int toPort, AnOrder order, String paymentKey, long amount) {
    String body =
        JSON.writeValueAsString(
            Map.of("paymentKey", paymentKey, "orderId", order.id(), "amount", amount));
    return post(toPort, TOKENS.member(order.memberId()), body);
  }

  protected HttpResponse<String> confirmAndWait(AnOrder order, String paymentKey, int seconds) {
    String body =
        JSON.writeValueAsString(
            Map.of("paymentKey", paymentKey, "orderId", order.id(), "amount", order.amount()));
    return send(
        to(port, "/payments/confirm")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Prefer", "wait=" + seconds)
            .header("Authorization", "Bearer " + TOKENS.member(order.memberId()))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  protected HttpResponse<String> post(int toPort, String token, String body) {
    var request =
        to(toPort, "/payments/confirm")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  protected HttpResponse<String> get(String token, UUID orderId) {
    var request = to(port, "/payments/" + orderId).GET();
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  protected static HttpRequest.Builder to(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  protected static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  // ---- What came of it ----

  protected PaymentStatus status(AnOrder order) {
    return jdbc.sql("select status from payment where order_id = ?")
        .param(order.id())
        .query(PaymentStatus.class)
        .optional()
        .orElse(null);
  }

  protected void awaitStatus(AnOrder order, PaymentStatus expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(status(order)).isEqualTo(expected));
  }

  /** What was published of that order's payment, in order, as the outbox has it. */
  protected List<PaymentEvent> published(AnOrder order) {
    return jdbc.sql(
            """
            select type, body from outbox
            where key = ? and topic = 'payment.events' order by sequence
            """)
        .param(order.id().toString())
        .query((row, _) -> (PaymentEvent) read(row.getString("type"), row.getString("body")))
        .list();
  }

  private static DomainEvent read(String type, String body) {
    return EventJson.read(
        body.getBytes(StandardCharsets.UTF_8), EventTypes.named(type).orElseThrow().payload());
  }

  protected List<String> publishedNames(AnOrder order) {
    return published(order).stream().map(event -> event.getClass().getSimpleName()).toList();
  }
}
