package io.jumun.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.PaymentWindow;
import io.jumun.runner.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * F39: whatever a request causes, in whichever service and however much later, belongs to its
 * trace.
 */
class OneTraceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Platform platform = RunningPlatform.get();
  private final Shop shop = Shop.of(platform);
  private final String admin = shop.token(SignIn.ADMIN);

  @Test
  void everyEventOfAnOrderBelongsToTheRequestThatCausedIt() {
    String token = shop.newShopper();
    String product = shop.createProduct(admin, "Brass spoon", 9_000, 5).get("id").asString();
    var placing = TracedRequest.fresh();
    var checkingOut = TracedRequest.fresh();
    var paying = TracedRequest.fresh();
    var cancelling = TracedRequest.fresh();

    String order = place(placing, token, product);
    assertThat(
            checkingOut
                .post(orders("/" + order + "/checkout"), token, Map.of("method", "CARD"))
                .statusCode())
        .isEqualTo(202);
    await()
        .atMost(PATIENCE)
        .until(() -> shop.payment(token, order).body().path("status").asString("").equals("READY"));
    String paymentKey = PaymentWindow.of(platform).authenticate(order, 9_000);
    URI confirm = platform.service(ServiceKind.PAYMENT).url().resolve("/payments/confirm");
    paying.post(
        confirm, token, Map.of("paymentKey", paymentKey, "orderId", order, "amount", 9_000));
    awaitStatus(token, order, "PAID");
    await().atMost(PATIENCE).until(() -> eventsOf(order).get(paying.trace()).contains("StockSold"));
    cancelling.post(orders("/" + order + "/cancellation"), token, Map.of("reason", "too shiny"));
    awaitStatus(token, order, "CANCELLED");

    Map<String, Set<String>> caused =
        Map.of(
            placing.trace(),
            Set.of("OrderPlaced", "TimerRequested"),
            checkingOut.trace(),
            Set.of(
                "StockReservationRequested",
                "StockReserved",
                "PaymentRequested",
                "PaymentOpened",
                "TimerRequested"),
            paying.trace(),
            Set.of("PaymentApproved", "OrderPaid", "StockSold", "TimerCancelled"),
            cancelling.trace(),
            Set.of(
                "PaymentCancellationRequested",
                "PaymentCancelled",
                "OrderCancelled",
                "StockReturned",
                "TimerCancelled"));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(eventsOf(order)).isEqualTo(caused));
    assertThat(logOf(ServiceKind.PAYMENT).filter(line -> line.contains("CONFIRM: Approved")))
        .as("who asks the gateway long after the request was answered says for whom")
        .anyMatch(line -> line.contains(order) && line.contains("[" + paying.trace() + "-"));
  }

  @Test
  void aRunStartedByHandIsOneTraceToItsReportAndInLogsForPrograms() {
    var starting = TracedRequest.fresh();
    URI runs = platform.service(ServiceKind.SCHEDULER).url().resolve("/jobs/member-dormancy/runs");
    assertThat(starting.post(runs, admin, Map.of()).statusCode()).isEqualTo(201);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(eventsIn(starting.trace())).contains("JobTriggered", "JobRunReported"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(logOf(ServiceKind.SCHEDULER).map(OneTraceIT::json))
                    .filteredOn(line -> line.path("traceId").asString("").equals(starting.trace()))
                    .extracting(line -> line.path("message").asString())
                    .anyMatch(message -> message.startsWith("RUNNING of member-dormancy"))
                    .anyMatch(message -> message.startsWith("SUCCEEDED of member-dormancy")));
  }

  /** order-service learns of a new product a moment later; what it refuses causes nothing. */
  private String place(TracedRequest placing, String token, String product) {
    Object body = Map.of("lines", List.of(Map.of("productId", product, "quantity", 1)));
    var answer =
        await()
            .atMost(PATIENCE)
            .until(() -> placing.post(orders(""), token, body), it -> it.statusCode() != 422);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(answer.body()).get("id").asString();
  }

  private URI orders(String path) {
    return platform.service(ServiceKind.ORDER).url().resolve("/orders" + path);
  }

  private void awaitStatus(String token, String order, String status) {
    await()
        .atMost(PATIENCE)
        .until(() -> shop.order(token, order).orFail().get("status").asString().equals(status));
  }

  /** The short names of the types, by trace. */
  private Map<String, Set<String>> eventsOf(String order) {
    return records()
        .filter(entry -> entry.key().contains(order))
        .collect(
            groupingBy(
                KafkaRecords.Entry::trace,
                mapping(OneTraceIT::shortType, toCollection(TreeSet::new))));
  }

  private List<String> eventsIn(String trace) {
    return records()
        .filter(entry -> entry.trace().equals(trace))
        .map(OneTraceIT::shortType)
        .toList();
  }

  private Stream<KafkaRecords.Entry> records() {
    var kafka = new KafkaRecords(platform.kafka().bootstrapServers());
    return Stream.of(
            Topic.ORDER_EVENTS,
            Topic.INVENTORY_EVENTS,
            Topic.PAYMENT_EVENTS,
            Topic.SCHEDULER_COMMANDS,
            Topic.SCHEDULER_EVENTS)
        .flatMap(topic -> kafka.on(topic).stream());
  }

  /** {@code io.jumun.order.OrderPaid.v1} is {@code OrderPaid}. */
  private static String shortType(KafkaRecords.Entry entry) {
    String[] parts = entry.type().split("\\.");
    return parts[parts.length - 2];
  }

  private Stream<String> logOf(ServiceKind kind) {
    return platform.replicas().stream()
        .filter(replica -> replica.id().kind() == kind)
        .map(Replica::log)
        .flatMap(
            log -> {
              try {
                return Files.readAllLines(log).stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static JsonNode json(String line) {
    return line.startsWith("{")
        ? JsonMapper.shared().readTree(line)
        : JsonMapper.shared().nullNode();
  }
}
