package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F35: "paid" and "too late" meet at random offsets, and exactly one of them wins. */
class DeadlineRaceTest extends PaymentStory {

  private static final long SEED = 20_261_121;
  private static final int RACES = Integer.getInteger("races", 100);
  private static final int OFFSETS_MS = 120;

  /** Of the shopper: a confirm passes through more hands than a timer. */
  private static final int HEAD_START_MS = 60;

  /**
   * One race begins so long after another, on average: a machine that falls behind lets time win.
   */
  private static final int PACE_MS = 40;

  @Test
  void exactlyOneOutcomeAndTheGatewayAgrees() {
    System.out.println("Races of deadline against confirm, seed " + SEED);
    var random = new Random(SEED);
    List<AnOrder> orders = Stream.generate(AnOrder::fresh).limit(RACES).toList();
    orders.forEach(this::request);
    orders.forEach(order -> awaitStatus(order, PaymentStatus.READY));

    try (var starter = Executors.newScheduledThreadPool(8)) {
      var runs = orders.stream().map(order -> race(order, random, starter)).toList();
      runs.forEach(CompletableFuture::join);
    }

    orders.forEach(this::assertOneOutcome);
    long paid = orders.stream().filter(order -> status(order) == APPROVED).count();
    System.out.println(paid + " of " + RACES + " races were won by the shopper");
    // Offsets that always let the same one win would not be a race.
    assertThat(paid).isBetween(RACES / 10L, RACES * 9L / 10);
  }

  private CompletableFuture<Void> race(
      AnOrder order, Random random, ScheduledExecutorService starter) {
    if (random.nextInt(4) == 0) {
      GATEWAY.onConfirm(order.card(1), ScriptedGateway.decline("REJECT_CARD_PAYMENT"));
    }
    // Races overlap, as they do in a shop, but not all at once.
    int start = random.nextInt(RACES * PACE_MS);
    return CompletableFuture.allOf(
        at(starter, start + random.nextInt(OFFSETS_MS), () -> confirm(order, order.card(1))),
        at(starter, start + HEAD_START_MS + random.nextInt(OFFSETS_MS), () -> elapse(order)));
  }

  private static CompletableFuture<Void> at(
      ScheduledExecutorService starter, int millis, Runnable step) {
    return CompletableFuture.runAsync(
        step, command -> starter.schedule(command, millis, TimeUnit.MILLISECONDS));
  }

  private void assertOneOutcome(AnOrder order) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollDelay(Duration.ZERO)
        .until(() -> status(order) == APPROVED || status(order) == EXPIRED);
    boolean paid = status(order) == APPROVED;
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(paid ? 1 : 0);
    assertThat(publishedNames(order))
        .filteredOn(name -> name.equals("PaymentApproved") || name.equals("PaymentExpired"))
        .containsExactly(paid ? "PaymentApproved" : "PaymentExpired");
  }
}
