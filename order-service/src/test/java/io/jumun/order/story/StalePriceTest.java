package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.product.ProductChanged;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who was shown another price is asked again, and has ordered nothing. */
class StalePriceTest extends OrderStory {

  @Test
  void anOrderAtThePriceThatWasShownIsPlaced() {
    Answer placed = order(shopper(), product("Mug", 4_500), 4_500);

    assertThat(placed.status()).as("%s", placed).isEqualTo(201);
  }

  @Test
  void anOrderAtAnotherPriceIsRefusedWithTheNewOne() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    becomesDearer(mug);

    Answer refused = order(shopper, mug, 4_500);

    isRefused(refused, mug);
    assertThat(count("select count(*) from orders where member_id = ?", shopper.memberId()))
        .isZero();
    assertThat(order(shopper, mug, 5_000).status()).isEqualTo(201);
    assertThat(order(shopper, mug, 0).status()).isEqualTo(409);
    assertThat(order(shopper, mug, -1).status()).isEqualTo(400);
  }

  /** The refusal is not the answer for ever: what the client sends next has a key of its own. */
  @Test
  void aCartThatCostsAnotherAmountIsRefusedAndKept() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    shopper.putIntoCart(mug, 2);
    becomesDearer(mug);

    isRefused(shopper.post("/cart/order", "{\"expectedAmount\":9000}"), mug);
    Answer cart = shopper.get("/cart");
    assertThat(cart.body().path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
    assertThat(cart.body().path("amount").asLong()).isEqualTo(10_000);

    assertThat(shopper.post("/cart/order", "{\"expectedAmount\":10000}").status()).isEqualTo(201);
    assertThat(shopper.post("/cart/order", "{\"expectedAmount\":-1}").status()).isEqualTo(400);
  }

  @Test
  void aDiscountIsNoChangeOfPrice() {
    Shopper shopper = shopper();
    UUID coupon = couponOf(shopper, "{\"percent\":50,\"currency\":\"KRW\"}");
    shopper.putIntoCart(product("Mug", 4_500), 1);

    Answer placed =
        shopper.post(
            "/cart/order", "{\"expectedAmount\":4500,\"couponId\":\"%s\"}".formatted(coupon));

    assertThat(placed.body().path("amount").asLong()).isEqualTo(2_250);
  }

  private void becomesDearer(UUID mug) {
    say("inventory-service", new ProductChanged(mug, "Mug", 5_000, "KRW"));
    eventually()
        .until(
            () ->
                count(
                        "select count(*) from product_copy where product_id = ? and price = 5000",
                        mug)
                    == 1);
  }

  private static void isRefused(Answer answer, UUID mug) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("price-changed");
    assertThat(answer.body().path("detail").asString()).contains("Mug is 5000 KRW");
    JsonNode price = answer.body().path("prices").path(0);
    assertThat(price.path("productId").asString()).isEqualTo(mug.toString());
    assertThat(price.path("unitPrice").asLong()).isEqualTo(5_000);
    assertThat(answer.body().path("prices").size()).isEqualTo(1);
    assertThat(answer.body().path("currency").asString()).isEqualTo("KRW");
  }

  private static Answer order(Shopper shopper, UUID product, long unitPrice) {
    return shopper.post(
        "/orders",
        "{\"lines\":[{\"productId\":\"%s\",\"quantity\":1,\"unitPrice\":%d}]}"
            .formatted(product, unitPrice));
  }
}
