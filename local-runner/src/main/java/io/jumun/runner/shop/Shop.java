package io.jumun.runner.shop;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.platform.SignIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** The platform's HTTP API. Every call names the replica it goes to by the URLs it was given. */
public final class Shop {

  private final URI member;
  private final URI order;
  private final URI inventory;
  private final URI payment;

  private Shop(URI member, URI order, URI inventory, URI payment) {
    this.member = member;
    this.order = order;
    this.inventory = inventory;
    this.payment = payment;
  }

  /** Through the first replica of every service. */
  public static Shop of(Platform platform) {
    return through(platform, 1);
  }

  /** Through that replica of order and payment, the first of the others. */
  public static Shop through(Platform platform, int replica) {
    return new Shop(
        platform.service(ServiceKind.MEMBER).url(),
        platform.replica(ServiceKind.ORDER, replica).url(),
        platform.service(ServiceKind.INVENTORY).url(),
        platform.replica(ServiceKind.PAYMENT, replica).url());
  }

  public Answer signUp(String email, String password, String nickname) {
    return Http.post(
        member.resolve("/members"),
        null,
        Map.of("email", email, "password", password, "nickname", nickname));
  }

  public Answer login(String email, String password) {
    return Http.post(
        member.resolve("/auth/login"), null, Map.of("email", email, "password", password));
  }

  /** For who fell asleep or withdrew; otherwise as a login. */
  public Answer comeBack(String email, String password) {
    return Http.post(
        member.resolve("/auth/reactivation"), null, Map.of("email", email, "password", password));
  }

  /**
   * @param role MEMBER, VIEWER or ADMIN
   */
  public Answer appoint(String adminToken, String memberId, String role) {
    return Http.put(
        member.resolve("/members/" + memberId + "/role"), adminToken, Map.of("role", role));
  }

  /** The newest members with that status, 100 at most. */
  public JsonNode newestMembers(String adminToken, String status) {
    return Http.get(member.resolve("/members?limit=100&status=" + status), adminToken)
        .orFail()
        .get("items");
  }

  /** An access token of one of the people of a local platform. */
  public String token(SignIn who) {
    return token(who.email(), who.password());
  }

  /** In its first seconds member-service waits until its signing key is on Kafka, and says 503. */
  private String token(String email, String password) {
    Answer answer = login(email, password);
    for (int retries = 0; answer.status() == 503 && retries < 30; retries++) {
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      answer = login(email, password);
    }
    return answer.orFail().get("accessToken").asString();
  }

  /** An access token of somebody new. */
  public String newShopper() {
    String email = UUID.randomUUID() + "@shoppers.example";
    signUp(email, "a long enough password", "shopper").orFail();
    return token(email, "a long enough password");
  }

  /** Whose token it is. */
  public String memberId(String token) {
    return Http.get(member.resolve("/members/me"), token).orFail().get("id").asString();
  }

  public JsonNode createProduct(String adminToken, String name, long price, int stock) {
    return Http.post(
            inventory.resolve("/products"),
            adminToken,
            Map.of("name", name, "price", price, "currency", "KRW", "stock", stock))
        .orFail();
  }

  public JsonNode stock(String adminToken, String productId) {
    return Http.get(inventory.resolve("/products/" + productId + "/stock"), adminToken).orFail();
  }

  public Answer placeOrder(String token, String productId, int quantity) {
    return placeOrder(
        token, Map.of("lines", List.of(Map.of("productId", productId, "quantity", quantity))));
  }

  public Answer placeOrder(String token, Object body) {
    return Http.post(order.resolve("/orders"), token, body);
  }

  /** With that Idempotency-Key: the same again gives the same order. */
  public Answer placeOrder(String token, String idempotencyKey, String productId, int quantity) {
    Object body = Map.of("lines", List.of(Map.of("productId", productId, "quantity", quantity)));
    return Http.post(order.resolve("/orders"), token, idempotencyKey, body);
  }

  /** Instead of what was there of it. */
  public Answer putIntoCart(String token, String productId, int quantity) {
    return Http.put(order.resolve("/cart/items/" + productId), token, Map.of("quantity", quantity));
  }

  public Answer orderCart(String token, String couponId) {
    return Http.post(order.resolve("/cart/order"), token, Map.of("couponId", couponId));
  }

  /** So many percent off one order in won, for a month. */
  public Answer issueCoupon(String adminToken, String memberId, int percent) {
    return Http.post(
        order.resolve("/coupons"),
        adminToken,
        Map.of(
            "memberId",
            memberId,
            "discount",
            Map.of("percent", percent, "currency", "KRW"),
            "validUntil",
            Instant.now().plus(Duration.ofDays(30)).toString()));
  }

  public Answer coupon(String token, String couponId) {
    return Http.get(order.resolve("/coupons/" + couponId), token);
  }

  public Answer checkOut(String token, String orderId) {
    return Http.post(
        order.resolve("/orders/" + orderId + "/checkout"), token, Map.of("method", "CARD"));
  }

  public Answer cancel(String token, String orderId, String reason) {
    return Http.post(
        order.resolve("/orders/" + orderId + "/cancellation"), token, Map.of("reason", reason));
  }

  /** Gives up some pieces of a paid order. */
  public Answer cancelPieces(
      String token, String orderId, String productId, int quantity, String reason) {
    return Http.post(
        order.resolve("/orders/" + orderId + "/cancellation"),
        token,
        pieces(productId, quantity, reason));
  }

  /** The shopper has it. */
  public Answer complete(String token, String orderId) {
    return Http.post(order.resolve("/orders/" + orderId + "/completion"), token, Map.of());
  }

  /** An operator takes back some pieces of a completed order. */
  public Answer takeBack(
      String adminToken, String orderId, String productId, int quantity, String reason) {
    return Http.post(
        order.resolve("/orders/" + orderId + "/return"),
        adminToken,
        pieces(productId, quantity, reason));
  }

  private static Map<String, Object> pieces(String productId, int quantity, String reason) {
    return Map.of(
        "reason", reason, "lines", List.of(Map.of("productId", productId, "quantity", quantity)));
  }

  public Answer order(String token, String orderId) {
    return Http.get(order.resolve("/orders/" + orderId), token);
  }

  /** The orders of whose token it is. */
  public Answer orders(String token) {
    return Http.get(order.resolve("/orders"), token);
  }

  public Answer confirm(String token, String paymentKey, String orderId, long amount) {
    return Http.post(
        payment.resolve("/payments/confirm"),
        token,
        Map.of("paymentKey", paymentKey, "orderId", orderId, "amount", amount));
  }

  public Answer payment(String token, String orderId) {
    return Http.get(payment.resolve("/payments/" + orderId), token);
  }
}
