package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.payment.PaymentUnsettled;
import io.jumun.contracts.registry.EventTypes;
import io.jumun.messaging.wire.EventJson;
import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Http;
import io.jumun.runner.shop.Shop;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom member-service knows, the console of each scheduler lets in, if they are operators; and what
 * it shows of the other services is what they say to that operator.
 */
class ConsoleIT {

  private static final Platform PLATFORM = RunningPlatform.get();
  private static final Books BOOKS = new Books(PLATFORM);
  private static final String PASSWORD = "a shopper's own password";

  static Stream<URI> schedulers() {
    return PLATFORM.replicas().stream()
        .filter(replica -> replica.id().kind() == ServiceKind.SCHEDULER)
        .map(Replica::url);
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void letsAnAdminInAndAShopperNot(URI scheduler) {
    String email = "shopper-" + UUID.randomUUID() + "@jumun.example";
    Shop.of(PLATFORM).signUp(email, PASSWORD, "No operator").orFail();
    try (var shoppers = ConsoleBrowser.at(scheduler);
        var admins = ConsoleBrowser.at(scheduler)) {
      var shopper = shoppers.signIn(email, PASSWORD);
      var admin = admins.signIn(SignIn.ADMIN.email(), SignIn.ADMIN.password());

      assertThat(shopper.statusCode()).isEqualTo(403);
      assertThat(shopper.body()).contains("needs the role of an operator");
      assertThat(admin.statusCode()).isEqualTo(200);
      assertThat(admin.uri().getPath()).isEqualTo("/console/jobs");
      assertThat(admin.body())
          .contains(SignIn.ADMIN.email(), "member-dormancy", "payment-reconciliation");
    }
  }

  @Test
  void aViewerSeesWhatHappenedToAnOrderAcrossTheServices() {
    Shop shop = Shop.of(PLATFORM);
    String admin = shop.token(SignIn.ADMIN);
    String email = "viewer-" + UUID.randomUUID() + "@jumun.example";
    String viewer = shop.signUp(email, PASSWORD, "Viewer").orFail().get("id").asString();
    shop.appoint(admin, viewer, "VIEWER").orFail();
    String shopper = shop.newShopper();
    String product = shop.createProduct(admin, "Mug to look at", 4500, 3).get("id").asString();
    await().until(() -> shop.placeOrder(shopper, product, 1).status() == 201);
    String order = shop.orders(shopper).orFail().path("items").path(0).path("id").asString();
    shop.checkOut(shopper, order).orFail();
    await()
        .until(
            () -> shop.order(shopper, order).orFail().path("status").asString(),
            "AWAITING_PAYMENT"::equals);
    await().until(() -> shop.payment(shopper, order).status() == 200);
    URI scheduler = PLATFORM.service(ServiceKind.SCHEDULER).url();
    URI timers = scheduler.resolve("/timers?subject=" + order);
    await().until(() -> Http.get(timers, admin).orFail().path("items").size() == 2);

    try (var operator = ConsoleBrowser.at(scheduler)) {
      operator.signIn(email, PASSWORD);
      var page = operator.get("/console/orders/" + order);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains(email, "Mug to look at", "4,500 KRW", "Stock held: 1 pieces")
          .contains("Timer payment-deadline elapses", "You may look, but change nothing.")
          .doesNotContain("does not answer", "gives no answer");
    }
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void showsWhoRelaysForEachService(URI scheduler) {
    try (var operator = ConsoleBrowser.at(scheduler)) {
      operator.signIn(SignIn.ADMIN.email(), SignIn.ADMIN.password());

      String page = operator.get("/console/services").body();

      for (String service : List.of("order", "inventory", "payment", "scheduler", "member")) {
        assertThat(page).contains(service + "-service/", "outbox_jumun_" + service);
      }
      assertThat(page.split(">Relaying<")).hasSize(6);
    }
  }

  @Test
  void handlesTheDeadLettersOfAnotherService() {
    UUID order = UUID.randomUUID();
    UUID readable = planted(order, EventJson.write(new PaymentUnsettled(order, 1)));
    UUID poison = planted(order, "{");
    try (var operator = ConsoleBrowser.at(schedulers().findFirst().orElseThrow())) {
      operator.signIn(SignIn.ADMIN.email(), SignIn.ADMIN.password());

      assertThat(operator.get("/console/dead-letters?key=" + order).body())
          .contains(readable.toString(), poison.toString());
      assertThat(replayed(operator, readable).body())
          .contains("Replayed: the service has handled it.");
      assertThat(replayed(operator, poison).body())
          .contains("It failed again and stays open: The body cannot be read");
      assertThat(
              operator
                  .submit(
                      "/console/dead-letters/ORDER/" + poison + "/settlement",
                      Map.of("reason", "A test"))
                  .body())
          .contains("Settled, without effect.", "Failed again");
    } finally {
      BOOKS.change(
          ServiceKind.ORDER,
          "delete from dead_letter where id in ('%s', '%s')".formatted(readable, poison));
    }
  }

  private static HttpResponse<String> replayed(ConsoleBrowser operator, UUID letter) {
    String page = "/console/dead-letters/ORDER/" + letter + "/replay";
    operator.get(page);
    return operator.submit(page, Map.of());
  }

  /** As if order-service had not been able to handle what payment-service says of an order. */
  private static UUID planted(UUID order, String body) {
    UUID id = UUID.randomUUID();
    BOOKS.change(
        ServiceKind.ORDER,
        """
        insert into dead_letter (id, consumer, topic, partition, "offset", key, header_names,
          header_values, body, cause, attempts)
        select '%s'::uuid, 'payment-events', 'payment.events', 0, -%d, '%s'::bytea, array_agg(name),
          array_agg(convert_to(value, 'UTF8')), '%s'::bytea, 'planted', 1
        from (values ('ce_id', '%s'), ('ce_type', '%s'), ('ce_source', 'payment-service'),
          ('ce_sequence', '1'), ('ce_time', '2026-11-22T00:00:00Z')) as header (name, value)
        """
            .formatted(
                id,
                id.getMostSignificantBits() >>> 1,
                order,
                body,
                UUID.randomUUID(),
                EventTypes.of(new PaymentUnsettled(order, 1)).name()));
    return id;
  }
}
