package io.jumun.runner.story;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Jobs;
import io.jumun.runner.shop.PaymentWindow;
import io.jumun.runner.shop.Shop;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The running platform with a shopper and an admin in it; tells a narrator what happens. */
public final class Scene implements AutoCloseable {

  private final Platform platform;
  private final Shop shop;
  private final PaymentWindow window;
  private final Narrator narrator;
  private final String admin;
  private final String shopper;
  private final Set<String> orders = ConcurrentHashMap.newKeySet();
  private final Wire wire;

  private Scene(Platform platform, Shop shop, Narrator narrator) {
    this.platform = platform;
    this.shop = shop;
    this.window = PaymentWindow.of(platform);
    this.narrator = narrator;
    this.admin = shop.token(SignIn.ADMIN);
    this.shopper = shop.newShopper();
    this.wire = new Wire(platform, narrator);
  }

  public static Scene on(Platform platform, Narrator narrator) {
    return on(platform, Shop.of(platform), narrator);
  }

  /** With the calls going where that client sends them. */
  public static Scene on(Platform platform, Shop shop, Narrator narrator) {
    return new Scene(platform, shop, narrator);
  }

  public Platform platform() {
    return platform;
  }

  public PaymentWindow window() {
    return window;
  }

  public Product product(String name, long price, int stock) {
    String id = shop.createProduct(admin, name, price, stock).get("id").asString();
    says("The shop offers %d pieces of '%s' at %,d won.".formatted(stock, name, price));
    return new Product(id, name, price);
  }

  /**
   * Orders it; order-service may learn of a new product a moment later than the shop that offers
   * it.
   */
  public PlacedOrder order(Product product, int quantity) {
    JsonNode order =
        until(
                "order-service knows '%s'".formatted(product.name()),
                () -> shop.placeOrder(shopper, product.id(), quantity),
                answer -> answer.status() != 422)
            .orFail();
    return placed(order, "A shopper orders %d".formatted(quantity));
  }

  PlacedOrder placed(JsonNode order, String sentence) {
    String id = order.get("id").asString();
    long amount = order.get("amount").asLong();
    orders.add(id);
    watch(id);
    says("%s: order %s, %,d won.".formatted(sentence, id, amount));
    return new PlacedOrder(this, shop, shopper, id, amount);
  }

  public Cart cart() {
    return new Cart(this, shop, shopper);
  }

  /** An admin gives the shopper so much off one order. */
  public Coupon coupon(int percent) {
    String id =
        shop.issueCoupon(admin, shop.memberId(shopper), percent).orFail().get("id").asString();
    says("The shop gives the shopper a coupon: %d percent off.".formatted(percent));
    return new Coupon(this, shop, shopper, id);
  }

  /** An operator takes back what was delivered. */
  void takeBack(PlacedOrder order, Product product, int quantity, String reason) {
    shop.takeBack(admin, order.id(), product.id(), quantity, reason).orFail();
    says("An operator takes back %d of them: %s.".formatted(quantity, reason));
  }

  public JsonNode stockOf(Product product) {
    return shop.stock(admin, product.id());
  }

  /** Waits until the stock of the product is that, and says so. */
  public void expectStock(Product product, int available, int reserved, int sold) {
    until(
        "%d available, %d reserved, %d sold".formatted(available, reserved, sold),
        () -> stockOf(product),
        stock ->
            stock.get("available").asInt() == available
                && stock.get("reserved").asInt() == reserved
                && stock.get("sold").asInt() == sold);
    says(
        "Stock of '%s': %d available, %d reserved, %d sold."
            .formatted(product.name(), available, reserved, sold));
  }

  public Members members() {
    return new Members(this, shop, admin);
  }

  public Operator operator() {
    return new Operator(this, Jobs.of(platform), admin);
  }

  public void expect(boolean condition, String sentence) {
    if (!condition) {
      throw new StoryFailed("This does not hold: " + sentence);
    }
    says(sentence);
  }

  public void says(String sentence) {
    narrator.says(sentence);
  }

  <T> T until(String what, Supplier<T> look, Predicate<T> good) {
    return until(what, Patience.USUAL, look, good);
  }

  <T> T until(String what, Duration patience, Supplier<T> look, Predicate<T> good) {
    return Patience.until(what, patience, look, good);
  }

  /** From now on the narrator hears the events about that subject. */
  void watch(String subject) {
    wire.watch(subject);
  }

  /** Waits until that has passed on Kafka about a watched subject. */
  void expectEvent(String subject, String type) {
    wire.await(subject, type);
  }

  /** What happened to every order of the scene, as order-service tells it. */
  public void printHistories(PrintStream out) {
    wire.awaitSilence();
    for (String id : orders) {
      out.println();
      out.println("   History of order " + id);
      for (JsonNode entry : shop.order(shopper, id).orFail().path("history")) {
        out.printf(
            "     %-28s %-18s %s%n",
            entry.path("at").asString(),
            entry.path("by").asString(""),
            entry.path("what").asString());
      }
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
