package io.jumun.http.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final Changes changes = new Changes();
  private final AtomicInteger state = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    threads.close();
  }

  @Test
  void isToldAndLooksOnlyThen() throws Exception {
    var waiting = waitsFor(2);
    state.set(1);
    changes.changed("order");
    Awaitility.await().until(() -> looks.get() == 3);
    state.set(2);
    changes.changed("order");

    assertThat(waiting.get()).isEqualTo(2);
    assertThat(looks).hasValue(4);
    assertThat(left).hasValue(1);
    assertThat(changes.waiting()).isZero();
  }

  @Test
  void whatIsSaidOfOthersIsNotLookedAt() {
    var waiting = waitsFor(1);
    changes.changed("another order");
    state.set(1);
    assertThat(looks).hasValue(2);

    changes.everythingMayHaveChanged();
    assertThat(waiting.join()).isEqualTo(1);
  }

  @Test
  void manyWaitForTheSame() {
    var first = waitsFor(1);
    var second = CompletableFuture.supplyAsync(() -> await(1, LONG), threads);
    Awaitility.await().until(() -> changes.waiting() == 2);
    state.set(1);
    changes.changed("order");

    assertThat(first.join()).isEqualTo(1);
    assertThat(second.join()).isEqualTo(1);
  }

  @Test
  void answersWithWhatItSawWhenTheTimeIsOver() {
    assertThat(await(1, Duration.ofMillis(50))).isZero();
    assertThat(looks).hasValue(2);
    assertThat(changes.waiting()).isZero();
  }

  @Test
  void whoDoesNotWaitLooksOnceAndKeepsItsPlace() {
    assertThat(await(1, Duration.ZERO)).isZero();
    state.set(1);
    assertThat(await(1, LONG)).isEqualTo(1);

    assertThat(looks).hasValue(2);
    assertThat(left).hasValue(0);
  }

  private CompletableFuture<Integer> waitsFor(int good) {
    var waiting = CompletableFuture.supplyAsync(() -> await(good, LONG), threads);
    Awaitility.await().until(() -> looks.get() == 2);
    return waiting;
  }

  private int await(int good, Duration longest) {
    return changes.await(
        "order",
        new PreferredWait(longest, left::incrementAndGet),
        () -> {
          looks.incrementAndGet();
          return state.get();
        },
        seen -> seen == good);
  }
}
