package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One key, one order (F32). */
class OnceTest extends OrderStory {

  @Test
  void answersTheSameKeyWithTheSameOrder() {
    Shopper shopper = shopper();
    String basket = Shopper.basket(product("Mug", 4_500), 1);

    Answer first = shopper.post("/orders", basket, "my-key");
    Answer second = shopper.post("/orders", basket, "my-key");

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(orders(shopper)).isEqualTo(1);
  }

  @Test
  void refusesTheSameKeyForAnotherBasket() {
    Shopper shopper = shopper();
    UUID mug = product("Mug", 4_500);
    shopper.post("/orders", Shopper.basket(mug, 1), "my-key");

    assertThat(shopper.post("/orders", Shopper.basket(mug, 2), "my-key").status()).isEqualTo(422);
    assertThat(orders(shopper)).isEqualTo(1);
  }

  @Test
  void keepsTheKeysOfTwoMembersApart() {
    Shopper one = shopper();
    Shopper other = shopper();
    String basket = Shopper.basket(product("Mug", 4_500), 1);

    assertThat(one.post("/orders", basket, "my-key").id())
        .isNotEqualTo(other.post("/orders", basket, "my-key").id());
  }

  @Test
  void takesFiftyAtOnceForOneOrder() throws Exception {
    Shopper shopper = shopper();
    String basket = Shopper.basket(product("Mug", 4_500), 1);

    List<Answer> answers = atOnce(50, () -> shopper.post("/orders", basket, "my-key"));

    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409, 503);
    assertThat(orders(shopper)).isEqualTo(1);
    UUID id = shopper.post("/orders", basket, "my-key").id();
    assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Answer::id))
        .isNotEmpty()
        .containsOnly(id);
    assertThat(
            count(
                "select count(*) from outbox where subject = ? and type like '%OrderPlaced%'",
                id.toString()))
        .isEqualTo(1);
  }

  @Test
  void checksOutOnceHoweverOftenItIsAsked() throws Exception {
    Shopper shopper = shopper();
    UUID id = placed(shopper, 5_000);

    List<Answer> answers = atOnce(20, () -> shopper.checkOut(id));

    assertThat(answers).extracting(Answer::status).contains(202).isSubsetOf(202, 503);
    assertThat(
            count(
                "select count(*) from outbox where subject = ? and type like '%StockReservation%'",
                id.toString()))
        .isEqualTo(1);
  }

  private long orders(Shopper shopper) {
    return count("select count(*) from orders where member_id = ?", shopper.memberId());
  }

  private static <T> List<T> atOnce(int times, Callable<T> call)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures =
          threads.invokeAll(Stream.generate(() -> call).limit(times).toList());
      return futures.stream().map(Future::resultNow).toList();
    }
  }
}
