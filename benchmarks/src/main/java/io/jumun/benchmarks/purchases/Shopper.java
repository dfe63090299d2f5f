package io.jumun.benchmarks.purchases;

import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.PaymentWindow;
import io.jumun.runner.shop.Shop;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A signed-in client that buys one piece of something. */
final class Shopper {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Shop shop;
  private final PaymentWindow window;
  private final String token;
  private final List<String> products;

  Shopper(Shop shop, PaymentWindow window, String token, List<String> products) {
    this.shop = shop;
    this.window = window;
    this.token = token;
    this.products = products;
  }

  /**
   * @param due from when its time counts, by {@link System#nanoTime()}
   * @param pollEvery how long the client waits between two looks
   * @throws RuntimeException when a call was refused or nothing came of it in half a minute
   */
  Purchase buy(long due, Duration pollEvery) {
    return new Walk(pollEvery).whole(due);
  }

  private String product() {
    return products.get(ThreadLocalRandom.current().nextInt(products.size()));
  }

  private final class Walk {

    private final long pollNanos;
    private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    private int polls;

    Walk(Duration pollEvery) {
      this.pollNanos = pollEvery.toNanos();
    }

    Purchase whole(long due) {
      var order = timed(Stage.PLACE, () -> shop.placeOrder(token, product(), 1).orFail());
      String id = order.get("id").asString();
      long amount = order.get("amount").asLong();
      timed(Stage.CHECK_OUT, () -> shop.checkOut(token, id).orFail());
      timed(Stage.READY, () -> until("READY", () -> shop.payment(token, id)));
      String key = timed(Stage.CARD, () -> window.authenticate(id, amount));
      timed(Stage.CONFIRM, () -> shop.confirm(token, key, id, amount).orFail());
      timed(Stage.PAID, () -> until("PAID", () -> shop.order(token, id)));
      return new Purchase(System.nanoTime() - due, stages, polls);
    }

    private <T> T timed(Stage stage, Supplier<T> step) {
      long begin = System.nanoTime();
      T result = step.get();
      stages.put(stage, System.nanoTime() - begin);
      return result;
    }

    private Answer until(String status, Supplier<Answer> look) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      Answer answer = look.get();
      polls++;
      while (!answer.body().path("status").asString("").equals(status)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("Not %s: %s".formatted(status, answer));
        }
        LockSupport.parkNanos(pollNanos);
        answer = look.get();
        polls++;
      }
      return answer;
    }
  }
}
