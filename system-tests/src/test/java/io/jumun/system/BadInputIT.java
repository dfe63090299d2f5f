package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.Http;
import io.jumun.runner.shop.Shop;
import io.jumun.runner.story.Narrator;
import io.jumun.runner.story.PlacedOrder;
import io.jumun.runner.story.Product;
import io.jumun.runner.story.Scene;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Bad input gets a problem with its reason, and nothing is written. */
class BadInputIT {

  private final Platform platform = RunningPlatform.get();
  private final Shop shop = Shop.of(platform);
  private final URI orders = platform.service(ServiceKind.ORDER).url().resolve("/orders");
  private final URI confirm =
      platform.service(ServiceKind.PAYMENT).url().resolve("/payments/confirm");

  @Test
  void malformedJson() {
    refuses(400, () -> Http.post(orders, shopper(), "{\"lines\": [{]}"));
  }

  @Test
  void negativeQuantity() {
    refuses(400, () -> shop.placeOrder(shopper(), UUID.randomUUID().toString(), -1));
  }

  @Test
  void unknownProduct() {
    String unknown = UUID.randomUUID().toString();
    Answer answer = refuses(422, () -> shop.placeOrder(shopper(), unknown, 1));
    assertThat(answer.body().toString()).contains(unknown);
  }

  @Test
  void misspelledField() {
    refuses(
        400,
        () ->
            shop.placeOrder(
                shopper(),
                Map.of("lines", List.of(Map.of("productId", UUID.randomUUID(), "quantitiy", 1)))));
  }

  @Test
  void noToken() {
    refuses(401, () -> Http.post(orders, null, Map.of("lines", List.of())));
  }

  @Test
  void forgedToken() {
    String token = shopper();
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmF0dXJl";
    refuses(401, () -> Http.get(orders, forged));
  }

  @Test
  void shopperWhoWantsToBeAdmin() {
    URI products = platform.service(ServiceKind.INVENTORY).url().resolve("/products");
    refuses(
        403,
        () ->
            Http.post(
                products,
                shopper(),
                Map.of("name", "Mine", "price", 1, "currency", "KRW", "stock", 1)));
  }

  @Test
  void foreignOrderAndWrongAmount() {
    try (Scene scene = Scene.on(platform, Narrator.SILENT)) {
      Product product = scene.product("Folding fan", 15_000, 5);
      PlacedOrder order = scene.order(product, 1).checkOut().expectPayment("READY");
      String stranger = shop.newShopper();
      refuses(404, () -> shop.order(stranger, order.id()));
      refuses(404, () -> shop.checkOut(stranger, order.id()));
      refuses(404, () -> shop.cancel(stranger, order.id(), "not mine"));
      refuses(404, () -> shop.payment(stranger, order.id()));
      String paymentKey = order.showCard();
      refuses(404, () -> shop.confirm(stranger, paymentKey, order.id(), order.amount()));
      Answer wrong = order.confirmAs(paymentKey, order.amount() - 1);
      assertProblem(wrong, 422);
      order.expectPayment("READY");
      scene.expect(order.charges() == 0, "Nothing was charged.");
      order.confirm(paymentKey).orFail();
      order.expect("PAID");
    }
  }

  @Test
  void notEvenAnAdminConfirmsWhatDoesNotExist() {
    String admin = shop.token(SignIn.ADMIN);
    Answer answer =
        Http.post(
            confirm,
            admin,
            Map.of("paymentKey", "pk", "orderId", UUID.randomUUID().toString(), "amount", 1_000));
    assertThat(answer.status()).isIn(404, 409);
    assertThat(answer.body().get("type").asString()).startsWith("urn:jumun:problem:");
  }

  private String shopper() {
    return shop.newShopper();
  }

  private interface Call {
    Answer make();
  }

  private Answer refuses(int status, Call call) {
    Answer answer = call.make();
    assertProblem(answer, status);
    return answer;
  }

  private static void assertProblem(Answer answer, int status) {
    JsonNode problem = answer.body();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(problem.path("type").asString("")).startsWith("urn:jumun:problem:");
    assertThat(problem.path("title").asString("")).isNotBlank();
    assertThat(problem.path("detail").asString("")).as("says what to do").isNotBlank();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.toString())
        .doesNotContain("io.jumun")
        .doesNotContain("Exception")
        .doesNotContain("org.spring");
  }
}
