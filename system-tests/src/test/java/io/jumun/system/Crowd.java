package io.jumun.system;

import static org.awaitility.Awaitility.await;

import io.jumun.runner.shop.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Many who do the same, so many of them at a time.
 *
 * @param atOnce 1 to 1000
 */
record Crowd(int atOnce) {

  /**
   * What each of them got, in their order.
   *
   * @param doing is given the number, from 0
   */
  <T> List<T> all(int people, IntFunction<T> doing) {
    try (var threads =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().name("crowd-", 0).factory())) {
      List<Callable<T>> tasks =
          IntStream.range(0, people).<Callable<T>>mapToObj(n -> () -> doing.apply(n)).toList();
      return threads.invokeAll(tasks).stream().map(Crowd::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A replica that has all hands full says 503 and has done nothing; whoever is one of many comes
   * again, for longer than somebody who is alone.
   */
  static Answer patiently(Supplier<Answer> call) {
    return await()
        .atMost(Duration.ofMinutes(5))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(1))
        .until(call::get, answer -> answer.status() != 503);
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
