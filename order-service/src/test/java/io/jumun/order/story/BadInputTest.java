package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.product.ProductChanged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request: a problem with its reason, and nothing is written. */
class BadInputTest extends OrderStory {

  private Shopper shopper;

  @BeforeEach
  void signIn() {
    shopper = shopper();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "[]",
        "null",
        "{\"lines\":[]}",
        "{\"lines\":null}",
        "{\"lines\":[null]}",
        "{\"lines\":[{\"productId\":\"not a uuid\",\"quantity\":1}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\",\"quantity\":-1}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\",\"quantity\":0}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\",\"quantity\":1000}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\",\"quantity\":1.5}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\",\"quantity\":\"1\"}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\",\"quantity\":99999999999999}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\"}]}",
        "{\"lines\":[{\"productId\":\"PRODUCT\",\"quantity\":1,\"price\":1}]}"
      })
  void refusesBasketsThatCannotBeUnderstood(String body) {
    UUID product = product("Mug", 4_500);

    Answer answer = shopper.post("/orders", body.replace("PRODUCT", product.toString()));

    assertThat(answer.status()).as("%s", answer).isIn(400, 415);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body().path("detail").asString()).isNotBlank();
    nothingIsWritten();
  }

  @Test
  void refusesMoreLinesThanABasketHolds() {
    String line = "{\"productId\":\"%s\",\"quantity\":1}".formatted(UUID.randomUUID());

    Answer answer =
        shopper.post("/orders", "{\"lines\":[%s%s]}".formatted(line, ("," + line).repeat(50)));

    assertThat(answer.status()).isEqualTo(400);
    nothingIsWritten();
  }

  @Test
  void namesTheProductThatItDoesNotKnow() {
    UUID unknown = UUID.randomUUID();

    Answer answer = shopper.place(unknown, 1);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("unknown-product");
    assertThat(answer.body().path("productIds").path(0).asString()).isEqualTo(unknown.toString());
    nothingIsWritten();
  }

  @Test
  void refusesWhatIsOffSaleUntilItIsOnSaleAgain() {
    UUID mug = product("Mug", 4_500);
    say("inventory-service", new ProductChanged(mug, "Mug", 4_500, "KRW", List.of(), false));
    eventually()
        .untilAsserted(
            () -> assertThat(shopper.place(mug, 1).problem()).isEqualTo("unknown-product"));

    say("inventory-service", new ProductChanged(mug, "Mug", 5_000, "KRW", List.of(), true));
    eventually()
        .untilAsserted(
            () ->
                assertThat(shopper.place(mug, 1).body().path("amount").asLong()).isEqualTo(5_000));
  }

  @Test
  void refusesTwoCurrenciesInOneOrder() {
    Answer answer =
        shopper.post("/orders", twoLines(product("Mug", 4_500), product("Book", 5, "USD"), 1));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("mixed-currencies");
    nothingIsWritten();
  }

  @Test
  void refusesAnAmountThatCannotBeCounted() {
    Answer answer = shopper.place(product("Palace", Long.MAX_VALUE / 2), 3);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("amount-too-large");
    nothingIsWritten();
  }

  @Test
  void refusesTooManyOfOneProductInTwoLines() {
    UUID product = product("Mug", 4_500);

    Answer answer = shopper.post("/orders", twoLines(product, product, 500));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("unacceptable-basket");
    nothingIsWritten();
  }

  @Test
  void asksForAnIdempotencyKeyWhereSomethingIsMoved() {
    UUID id = placed(shopper, 5_000);

    List.of("/orders", "/orders/" + id + "/checkout", "/orders/" + id + "/completion")
        .forEach(path -> assertThat(shopper.post(path, "", null).problem()).as(path).isNotEmpty());
    assertThat(shopper.post("/orders", Shopper.basket(UUID.randomUUID(), 1), null).status())
        .isEqualTo(400);
    assertThat(shopper.post("/orders/" + id + "/checkout", "", null).status()).isEqualTo(400);
    assertThat(shopper.post("/orders/" + id + "/completion", "", null).status()).isEqualTo(400);
    assertThat(
            shopper.post("/orders/" + id + "/cancellation", "{\"reason\":\"no\"}", null).status())
        .isEqualTo(400);
    assertThat(status(id)).isEqualTo("CREATED");
  }

  @Test
  void letsNobodyInWithoutAToken() {
    UUID id = placed(shopper, 5_000);
    Shopper nobody = shopper(UUID.randomUUID(), null);

    assertThat(nobody.get("/orders").status()).isEqualTo(401);
    assertThat(nobody.order(id).status()).isEqualTo(401);
    assertThat(nobody.place(UUID.randomUUID(), 1).status()).isEqualTo(401);
    assertThat(nobody.checkOut(id).status()).isEqualTo(401);
    assertThat(nobody.cancel(id).status()).isEqualTo(401);
    assertThat(nobody.complete(id).status()).isEqualTo(401);
    assertThat(shopper(id, tokens().expired(id)).get("/orders").status()).isEqualTo(401);
    assertThat(status(id)).isEqualTo("CREATED");
  }

  @Test
  void showsNobodyTheOrderOfAnother() {
    UUID id = placed(shopper, 5_000);
    Shopper other = shopper();

    assertThat(other.order(id).problem()).isEqualTo("order-not-found");
    assertThat(other.order(id).status()).isEqualTo(404);
    assertThat(other.checkOut(id).status()).isEqualTo(404);
    assertThat(other.cancel(id).status()).isEqualTo(404);
    assertThat(other.complete(id).status()).isEqualTo(404);
    assertThat(other.get("/orders").body().path("items").size()).isZero();
    assertThat(status(id)).isEqualTo("CREATED");
    assertThat(admin().order(id).status()).isEqualTo(200);
    assertThat(shopper.order(UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void checksOutOnlyWhatCanBePaid() {
    UUID small = placed(shopper, 99);
    UUID free = placed(shopper, 0);
    UUID usual = placed(shopper, 5_000);

    assertThat(shopper.checkOut(small).problem()).isEqualTo("amount-below-minimum");
    assertThat(shopper.checkOut(small).status()).isEqualTo(422);
    assertThat(shopper.checkOut(free).status()).isEqualTo(202);
    UUID imported = shopper.place(product("Book", 1_500, "USD"), 1).id();
    assertThat(
            shopper.post("/orders/" + imported + "/checkout", "{\"method\":\"POINTS\"}").problem())
        .isEqualTo("method-not-supported");
    assertThat(shopper.post("/orders/" + usual + "/checkout", "{\"method\":\"SHELLS\"}").status())
        .isEqualTo(400);
    assertThat(status(usual)).isEqualTo("CREATED");
  }

  @Test
  void checksNothingOutFromItsExpiryOnEvenWhenTheTimerIsLate() {
    UUID id = placed(shopper, 5_000);
    jdbc.sql("update orders set expires_at = now() - interval '1 second' where id = ?")
        .param(id)
        .update();

    Answer answer = shopper.checkOut(id);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("order-expired");
    assertThat(status(id)).isEqualTo("CREATED");
  }

  @Test
  void saysTheStateThatStandsInTheWay() {
    UUID id = placed(shopper, 5_000);
    shopper.cancel(id);

    assertThat(shopper.checkOut(id).status()).isEqualTo(409);
    assertThat(shopper.checkOut(id).body().path("detail").asString()).contains("CANCELLED");
    assertThat(shopper.complete(id).status()).isEqualTo(409);
    assertThat(shopper.cancel(id).status()).isEqualTo(200);
  }

  @Test
  void cancelsOnlyForAReasonAndOnlyLinesThatAreThere() {
    UUID id = placed(shopper, 5_000);
    String path = "/orders/" + id + "/cancellation";

    assertThat(shopper.post(path, "{}").status()).isEqualTo(400);
    assertThat(shopper.post(path, "{\"reason\":\" \"}").status()).isEqualTo(400);
    for (String lines :
        List.of(
            "[]",
            "[null]",
            "[{\"quantity\":1}]",
            "[{\"productId\":\"no id\"}]",
            "[{\"productId\":\"%s\",\"quantity\":0}]".formatted(UUID.randomUUID()))) {
      Answer answer = shopper.post(path, "{\"reason\":\"too many\",\"lines\":%s}".formatted(lines));
      assertThat(answer.status()).as(lines).isEqualTo(400);
    }
    assertThat(shopper.cancel(id, UUID.randomUUID(), 1).problem()).isEqualTo("order-state");
    assertThat(status(id)).isEqualTo("CREATED");

    UUID paid = paid(shopper, 5_000);
    assertThat(shopper.cancel(paid, UUID.randomUUID(), 1).problem()).isEqualTo("not-in-order");
    assertThat(status(paid)).isEqualTo("PAID");
  }

  @Test
  void onlyOperatorsTakeBackAndOnlyWhatIsCompleted() {
    UUID id = placed(shopper, 5_000);
    String path = "/orders/" + id + "/return";

    assertThat(shopper.post(path, "{\"reason\":\"broken\"}").status()).isEqualTo(403);
    assertThat(admin().post(path, "{\"reason\":\"broken\"}").problem()).isEqualTo("order-state");
    assertThat(admin().post(path, "{\"reason\":\"broken\"}", null).status()).isEqualTo(400);
    assertThat(
            admin()
                .post("/orders/" + UUID.randomUUID() + "/return", "{\"reason\":\"broken\"}")
                .status())
        .isEqualTo(404);
  }

  private void nothingIsWritten() {
    assertThat(count("select count(*) from orders where member_id = ?", shopper.memberId()))
        .isZero();
    assertThat(
            count(
                "select count(*) from outbox where body::text like ?",
                "%" + shopper.memberId() + "%"))
        .isZero();
  }

  private static String twoLines(UUID one, UUID other, int quantity) {
    return "{\"lines\":[{\"productId\":\"%s\",\"quantity\":%d},{\"productId\":\"%s\",\"quantity\":%d}]}"
        .formatted(one, quantity, other, quantity);
  }
}
