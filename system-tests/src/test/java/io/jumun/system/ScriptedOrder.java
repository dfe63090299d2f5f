package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.Http;
import io.jumun.runner.shop.PaymentWindow;
import io.jumun.runner.shop.Shop;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An order whose shopper, gateway and forger follow a script. */
final class ScriptedOrder {

  private final FaultScript script;
  private final Books books;
  private final Shop shop;
  private final PaymentWindow window;
  private final String shopper;
  private final String id;
  private final long amount;
  private final List<String> cards = new ArrayList<>();

  /**
   * @param id of an order that waits for its payment
   */
  ScriptedOrder(
      FaultScript script, Books books, Shop shop, String shopper, String id, long amount) {
    this.script = script;
    this.books = books;
    this.shop = shop;
    this.window = PaymentWindow.of(books.platform());
    this.shopper = shopper;
    this.id = id;
    this.amount = amount;
  }

  String id() {
    return id;
  }

  FaultScript script() {
    return script;
  }

  List<Map<String, Object>> rules() {
    return GatewayFault.rules(script.faults(), id);
  }

  /** Two cards, whether the shopper will use them or not; and a deadline that can be moved. */
  ScriptedOrder prepare() {
    cards.add(window.authenticate(id, amount));
    cards.add(window.authenticate(id, amount));
    String timer = "select 1 from timer where timer_id = 'payment-deadline/%s'".formatted(id);
    await("the scheduler to know of the deadline")
        .pollDelay(Duration.ZERO)
        .until(() -> !books.query(ServiceKind.SCHEDULER, timer, _ -> 1).isEmpty());
    return this;
  }

  /**
   * Its time to pay is that of the script from now on, for payment-service and for the scheduler:
   * fifteen minutes are too long for a test. Nothing else moves a payment that is READY.
   */
  private void setDeadline() {
    String soon = "now() + interval '%d ms'".formatted(script.deadlineMs());
    books.change(
        ServiceKind.PAYMENT,
        "update payment set deadline = %s where order_id = '%s'".formatted(soon, id));
    books.change(
        ServiceKind.SCHEDULER,
        "update timer set due_at = %s where timer_id = 'payment-deadline/%s'".formatted(soon, id));
  }

  /** Ends when the shopper and the forger have done what they do. */
  CompletableFuture<Void> play(ScheduledExecutorService clock) {
    setDeadline();
    List<CompletableFuture<Void>> acts = new ArrayList<>();
    int first = script.actMs();
    int second = first + script.nextMs();
    switch (script.habit()) {
      case PAYS, PAYS_AT_THE_LAST_MOMENT -> acts.add(at(clock, first, () -> pay(0)));
      case PAYS_TWICE_AT_ONCE -> {
        acts.add(at(clock, first, () -> pay(0)));
        acts.add(at(clock, first, () -> pay(0)));
      }
      case PAYS_WITH_TWO_CARDS_AT_ONCE -> {
        acts.add(at(clock, first, () -> pay(0)));
        acts.add(at(clock, first, () -> pay(1)));
      }
      case TRIES_ANOTHER_CARD -> {
        acts.add(at(clock, first, () -> pay(0)));
        acts.add(at(clock, second, () -> pay(1)));
      }
      case PAYS_AND_CANCELS -> {
        acts.add(at(clock, first, () -> pay(0)));
        acts.add(at(clock, second, this::cancel));
      }
      case CANCELS_AND_PAYS -> {
        acts.add(at(clock, first, this::cancel));
        acts.add(at(clock, first, () -> pay(0)));
      }
      case CANCELS -> acts.add(at(clock, first, this::cancel));
      case GOES_AWAY -> {}
    }
    if (script.isLiedAbout()) {
      acts.add(at(clock, script.forgedMs(), this::lie));
    }
    return CompletableFuture.allOf(acts.toArray(CompletableFuture[]::new));
  }

  private static CompletableFuture<Void> at(
      ScheduledExecutorService clock, int millis, Runnable act) {
    return CompletableFuture.runAsync(
        act,
        begun ->
            clock.schedule(() -> Thread.ofVirtual().start(begun), millis, TimeUnit.MILLISECONDS));
  }

  private void pay(int card) {
    isNoErrorOfOurs(patiently(() -> shop.confirm(shopper, cards.get(card), id, amount)));
  }

  private void cancel() {
    isNoErrorOfOurs(patiently(() -> shop.cancel(shopper, id, "Changed my mind")));
  }

  /** A service that has its hands full says 503, has done nothing, and is asked again. */
  static Answer patiently(Supplier<Answer> call) {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .until(call::get, answer -> answer.status() != 503);
  }

  /** Too late, closed, or another attempt is open: all that is wrong is the shopper's. */
  private void isNoErrorOfOurs(Answer answer) {
    assertThat(answer.status()).as(script + "\n" + answer).isIn(200, 202, 409);
  }

  private void lie() {
    URI forger =
        books.platform().service(ServiceKind.GATEWAY).url().resolve("/sandbox/webhooks/forged");
    var claim =
        Map.of(
            "eventType",
            "PAYMENT_STATUS_CHANGED",
            "createdAt",
            "2026-01-01T00:00:00.000000",
            "data",
            Map.of(
                "paymentKey",
                cards.getFirst(),
                "orderId",
                id,
                "status",
                script.forgedStatus(),
                "totalAmount",
                amount));
    Http.post(forger, null, claim).orFail();
  }
}
