package io.jumun.system;

import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.shop.Answer;
import io.jumun.runner.shop.PaymentWindow;
import io.jumun.runner.shop.Shop;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Buys, whoever dies meanwhile: what got no answer, or a 503, is asked again, the same, of the
 * other replica.
 */
final class StubbornShopper {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A token's 15 minutes are not over in the middle of a purchase. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(8);

  private static final String PASSWORD = "a long enough password";

  private final PaymentWindow window;
  private final Iterator<Shop> replicas;
  private final String email = UUID.randomUUID() + "@shoppers.example";
  private final String product;
  private final long price;
  private String token = "";
  private long tokenSince;

  StubbornShopper(Platform platform, String product, long price) {
    this.window = PaymentWindow.of(platform);
    this.replicas =
        Stream.iterate(1, number -> 3 - number)
            .map(number -> Shop.through(platform, number))
            .iterator();
    this.product = product;
    this.price = price;
    Shop.of(platform).signUp(email, PASSWORD, "stubborn").orFail();
  }

  /** One piece. Returns the order's id when it has shown its card. */
  String buy() {
    logIn();
    String key = UUID.randomUUID().toString();
    String id =
        ask(shop -> shop.placeOrder(token, key, product, 1), is(201)).body().get("id").asString();
    ask(shop -> shop.checkOut(token, id), is(200, 202));
    ask(
        shop -> shop.payment(token, id),
        answer -> answer.body().path("status").asString("").equals("READY"));
    String card =
        await().atMost(PATIENCE).ignoreExceptions().until(() -> authenticate(id), _ -> true);
    ask(shop -> shop.confirm(token, card, id, price), is(200, 202, 409));
    return id;
  }

  private void logIn() {
    if (token.isEmpty() || System.nanoTime() - tokenSince > GOOD_FOR.toNanos()) {
      tokenSince = System.nanoTime();
      token =
          ask(shop -> shop.login(email, PASSWORD), is(200)).body().get("accessToken").asString();
    }
  }

  private String authenticate(String order) {
    return window.authenticate(order, price);
  }

  private static Predicate<Answer> is(Integer... statuses) {
    return answer -> Set.of(statuses).contains(answer.status());
  }

  /** Any other answer than one for which there is to be waited is a fault of ours. */
  private Answer ask(Function<Shop, Answer> question, Predicate<Answer> enough) {
    return await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(300))
        .ignoreException(UncheckedIOException.class)
        .until(() -> answer(question), answer -> enough.test(answer) || isFaulty(answer));
  }

  private Answer answer(Function<Shop, Answer> question) {
    Answer answer = question.apply(replicas.next());
    if (isFaulty(answer)) {
      throw new AssertionError(answer.toString());
    }
    return answer;
  }

  /** 404: the payment is not opened yet. */
  private static boolean isFaulty(Answer answer) {
    return answer.status() >= 400 && !List.of(404, 409, 503).contains(answer.status());
  }
}
