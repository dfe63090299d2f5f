package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.order.OrderPlaced;
import io.jumun.contracts.product.ProductChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A cart is put together, looked at and ordered; by two tabs at once, too. */
class CartStoryTest extends OrderStory {

  @Test
  void isFilledChangedAndOrdered() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    UUID plate = product("Plate", 7_000);
    UUID spoon = product("Spoon", 1_000);

    assertThat(shopper.get("/cart").body().path("lines").isEmpty()).isTrue();
    shopper.putIntoCart(mug, 1);
    shopper.putIntoCart(spoon, 4);
    shopper.putIntoCart(plate, 1);
    shopper.delete("/cart/items/" + spoon);
    Answer cart = shopper.putIntoCart(mug, 2);

    assertThat(cart.status()).isEqualTo(200);
    assertThat(cart.body().path("amount").asLong()).isEqualTo(16_000);
    assertThat(cart.body().path("currency").asString()).isEqualTo("KRW");
    assertThat(products(cart)).containsExactly(mug, plate);
    assertThat(shopper.get("/cart").body()).isEqualTo(cart.body());

    Answer placed = shopper.post("/cart/order", "{}", "my-key");

    assertThat(placed.status()).as("%s", placed).isEqualTo(201);
    assertThat(placed.headers().firstValue("Location")).contains("/orders/" + placed.id());
    assertThat(placed.orderStatus()).isEqualTo("CREATED");
    assertThat(placed.body().path("amount").asLong()).isEqualTo(16_000);
    assertThat(says(placed.id(), OrderPlaced.class).lines()).hasSize(2);
    assertThat(shopper.get("/cart").body().path("lines").isEmpty()).isTrue();
    assertThat(shopper.post("/cart/order", "{}", "my-key").id()).isEqualTo(placed.id());
    assertThat(shopper.post("/cart/order", "").problem()).isEqualTo("empty-cart");
    assertThat(shopper.post("/cart/order", "{}", null).status()).isEqualTo(400);
  }

  @Test
  void isOrderedWithACouponOrNotAtAll() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    shopper.putIntoCart(mug, 1);
    UUID coupon = couponOf(shopper, "{\"amount\":500,\"currency\":\"KRW\"}");

    Answer refused =
        shopper.post("/cart/order", "{\"couponId\":\"%s\"}".formatted(UUID.randomUUID()));
    assertThat(refused.problem()).isEqualTo("unknown-coupon");
    assertThat(products(shopper.get("/cart"))).containsExactly(mug);

    Answer placed = shopper.post("/cart/order", "{\"couponId\":\"%s\"}".formatted(coupon));
    assertThat(placed.status()).as("%s", placed).isEqualTo(201);
    assertThat(placed.body().path("amount").asLong()).isEqualTo(4_000);
    assertThat(products(shopper.get("/cart"))).isEmpty();
  }

  @Test
  void showsThePricesOfTheDayAndWhatHasChanged() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    UUID plate = product("Plate", 7_000);
    shopper.putIntoCart(mug, 2);
    shopper.putIntoCart(plate, 1);

    say("inventory-service", new ProductChanged(mug, "Blue mug", 5_000, "KRW"));
    eventually().until(() -> amount(shopper.get("/cart")) == 17_000);
    say("inventory-service", new ProductChanged(plate, "Plate", 7_000, "KRW", List.of(), false));
    eventually().until(() -> amount(shopper.get("/cart")) == 10_000);

    Answer cart = shopper.get("/cart");
    JsonNode mugs = cart.body().path("lines").path(0);
    assertThat(mugs.path("name").asString()).isEqualTo("Blue mug");
    assertThat(mugs.path("unitPrice").asLong()).isEqualTo(5_000);
    assertThat(mugs.path("previousUnitPrice").asLong()).isEqualTo(4_500);
    JsonNode plates = cart.body().path("lines").path(1);
    assertThat(plates.path("onSale").asBoolean()).isFalse();
    assertThat(plates.path("name").asString()).isEqualTo("Plate");
    Answer refused = shopper.post("/cart/order", "{}");
    assertThat(refused.problem()).isEqualTo("unknown-product");
    assertThat(refused.body().path("productIds").path(0).asString()).isEqualTo(plate.toString());

    assertThat(shopper.delete("/cart/items/" + plate).status()).isEqualTo(200);
    JsonNode seen = shopper.putIntoCart(mug, 2).body().path("lines").path(0);
    assertThat(seen.path("previousUnitPrice").isNull()).isTrue();
    assertThat(shopper.post("/cart/order", "{}").status()).isEqualTo(201);
  }

  @Test
  void twoTabsAtOnceLoseNothing() throws Exception {
    Shopper shopper = shopper();
    List<UUID> products = new ArrayList<>();
    List<Callable<Answer>> puts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      UUID product = product("Thing", 1_000);
      products.add(product);
      puts.add(() -> shopper.putIntoCart(product, 1));
    }

    List<Answer> answers = atOnce(puts);

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    Answer cart = shopper.get("/cart");
    assertThat(products(cart)).containsExactlyInAnyOrderElementsOf(products);
    assertThat(cart.body().path("version").asLong()).isEqualTo(12);
  }

  @Test
  void whatWasDecidedOnAnOlderCartIsNotDone() throws Exception {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    String tag = shopper.putIntoCart(mug, 1).headers().firstValue("ETag").orElseThrow();
    List<Callable<Answer>> oneMore = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      oneMore.add(() -> shopper.put("/cart/items/" + mug, "{\"quantity\":2}", tag));
    }

    List<Answer> answers = atOnce(oneMore);

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 412)
        .extracting(Answer::problem)
        .containsOnly("cart-changed");
    assertThat(shopper.delete("/cart/items/" + mug, tag).status()).isEqualTo(412);
    assertThat(shopper.delete("/cart", tag).status()).isEqualTo(412);
    assertThat(products(shopper.get("/cart"))).containsExactly(mug);
    assertThat(shopper.delete("/cart", "mine").status()).isEqualTo(400);
    assertThat(
            shopper
                .delete("/cart", shopper.get("/cart").headers().firstValue("ETag").orElseThrow())
                .status())
        .isEqualTo(204);
    assertThat(products(shopper.get("/cart"))).isEmpty();
  }

  /** Either in the order or still in the cart, never both and never neither. */
  @Test
  void whatIsPutInWhileTheCartIsOrderedIsNotLost() throws Exception {
    UUID mug = product("Mug", 4_500);
    UUID plate = product("Plate", 7_000);
    for (int round = 0; round < 10; round++) {
      Shopper shopper = shopper();
      shopper.putIntoCart(mug, 1);

      List<Answer> answers =
          atOnce(
              List.of(
                  () -> shopper.post("/cart/order", "{}"), () -> shopper.putIntoCart(plate, 1)));

      assertThat(answers).extracting(Answer::status).containsExactly(201, 200);
      List<UUID> both = new ArrayList<>(products(answers.getFirst()));
      both.addAll(products(shopper.get("/cart")));
      assertThat(both).containsExactlyInAnyOrder(mug, plate);
    }
  }

  @Test
  void twoOrdersOfOneCartAreOne() throws Exception {
    Shopper shopper = shopper();
    shopper.putIntoCart(product("Mug", 4_500), 1);

    List<Answer> answers =
        atOnce(
            List.of(
                () -> shopper.post("/cart/order", "{}"), () -> shopper.post("/cart/order", "{}")));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
    assertThat(count("select count(*) from orders where member_id = ?", shopper.memberId()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{\"quantity\":0}",
        "{\"quantity\":1000}",
        "{\"quantity\":1.5}",
        "{\"quantity\":\"1\"}",
        "{\"quantity\":null}",
        "{\"quantity\":1,\"price\":1}"
      })
  void refusesQuantitiesThatCannotBeUnderstood(String body) {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);

    assertThat(shopper.put("/cart/items/" + mug, body, null).status()).isIn(400, 415);
    assertThat(products(shopper.get("/cart"))).isEmpty();
  }

  @Test
  void refusesWhatNoOrderCouldHave() {
    Shopper shopper = shopper();
    shopper.putIntoCart(product("Mug", 4_500), 1);

    assertThat(shopper.putIntoCart(UUID.randomUUID(), 1).problem()).isEqualTo("unknown-product");
    assertThat(shopper.putIntoCart(product("Book", 5, "USD"), 1).problem())
        .isEqualTo("mixed-currencies");
    assertThat(shopper.putIntoCart(product("Palace", Long.MAX_VALUE / 2), 3).problem())
        .isEqualTo("amount-too-large");
    assertThat(shopper.put("/cart/items/mug", "{\"quantity\":1}", null).status()).isEqualTo(400);
    assertThat(products(shopper.get("/cart"))).hasSize(1);
    assertThat(shopper.get("/cart").body().path("version").asLong()).isEqualTo(1);
  }

  @Test
  void isItsMembersOnly() {
    Shopper shopper = shopper();
    shopper.putIntoCart(product("Mug", 4_500), 1);
    Shopper nobody = shopper(UUID.randomUUID(), null);

    assertThat(products(shopper().get("/cart"))).isEmpty();
    assertThat(products(admin().get("/cart"))).isEmpty();
    assertThat(nobody.get("/cart").status()).isEqualTo(401);
    assertThat(nobody.putIntoCart(UUID.randomUUID(), 1).status()).isEqualTo(401);
    assertThat(nobody.delete("/cart").status()).isEqualTo(401);
    assertThat(nobody.post("/cart/order", "{}").status()).isEqualTo(401);
  }

  private static long amount(Answer cart) {
    return cart.body().path("amount").asLong();
  }

  private static List<UUID> products(Answer answer) {
    return answer
        .body()
        .path("lines")
        .valueStream()
        .map(line -> UUID.fromString(line.path("productId").asString()))
        .toList();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
