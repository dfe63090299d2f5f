package io.jumun.system;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
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
