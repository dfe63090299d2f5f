package io.jumun.runner.story;

import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An order of the scene's shopper, and what a shopper does with it. */
public final class PlacedOrder {

  private final Scene scene;
  private final Shop shop;
  private final String shopper;
  private final String id;
  private final long amount;

  PlacedOrder(Scene scene, Shop shop, String shopper, String id, long amount) {
    this.scene = scene;
    this.shop = shop;
    this.shopper = shopper;
    this.id = id;
    this.amount = amount;
  }

  public String id() {
    return id;
  }

  public long amount() {
    return amount;
  }

  public PlacedOrder checkOut() {
    shop.checkOut(shopper, id).orFail();
    scene.says("The shopper checks out.");
    return this;
  }

  public PlacedOrder cancel(String reason) {
    shop.cancel(shopper, id, reason).orFail();
    scene.says("The shopper cancels: " + reason + ".");
    return this;
  }

  public PlacedOrder cancelPieces(Product product, int quantity, String reason) {
    shop.cancelPieces(shopper, id, product.id(), quantity, reason).orFail();
    scene.says("The shopper gives up %d of them: %s.".formatted(quantity, reason));
    return this;
  }

  public PlacedOrder complete() {
    shop.complete(shopper, id).orFail();
    scene.says("The shopper has it.");
    return this;
  }

  /** Waits until the order and the gateway say that this much is paid. */
  public PlacedOrder expectPaid(long amount) {
    scene.until(
        "%,d paid".formatted(amount),
        () -> look(),
        order -> order.get("amount").asLong() == amount);
    scene.expect(charged() == amount, "The order and the gateway say: %,d won.".formatted(amount));
    return this;
  }

  /** Shows a card in the gateway's window; returns the key to confirm with. */
  public String showCard() {
    String paymentKey = scene.window().authenticate(id, amount);
    scene.says("The shopper shows a card in the gateway's window.");
    return paymentKey;
  }

  public Answer confirm(String paymentKey) {
    Answer answer = shop.confirm(shopper, paymentKey, id, amount);
    scene.says(
        "The client confirms the payment: %d, payment %s."
            .formatted(answer.status(), answer.body().path("status").asString("-")));
    return answer;
  }

  /** Confirms, but over another amount than the order's. */
  public Answer confirmAs(String paymentKey, long claimedAmount) {
    return shop.confirm(shopper, paymentKey, id, claimedAmount);
  }

  public PlacedOrder pay() {
    confirm(showCard()).orFail();
    return this;
  }

  /** Waits until the order has that status. */
  public PlacedOrder expect(String status) {
    return expect(status, Duration.ofSeconds(90));
  }

  public PlacedOrder expect(String status, Duration patience) {
    scene.until(
        "order " + status,
        patience,
        () -> look(),
        order -> order.get("status").asString().equals(status));
    scene.says("The order is " + status + ".");
    return this;
  }

  /** Waits until the payment has one of those states. */
  public PlacedOrder expectPayment(String... states) {
    JsonNode payment =
        scene.until(
            "payment " + String.join(" or ", states),
            () -> payment(),
            seen -> Set.of(states).contains(seen.path("status").asString("")));
    scene.says("The payment is " + payment.get("status").asString() + ".");
    return this;
  }

  public JsonNode look() {
    return shop.order(shopper, id).orFail();
  }

  public JsonNode payment() {
    return shop.payment(shopper, id).body();
  }

  /** What the gateway has charged for it, refunds taken off. */
  public long charged() {
    return scene.window().ledger(id).get("net").asLong();
  }

  /** The charges that the gateway has on its books for it. */
  public int charges() {
    return (int)
        scene
            .window()
            .ledger(id)
            .get("entries")
            .valueStream()
            .filter(entry -> entry.get("kind").asString().equals("CHARGE"))
            .count();
  }
}
