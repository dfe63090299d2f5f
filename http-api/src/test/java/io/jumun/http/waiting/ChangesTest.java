package io.jumun.http.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ChangesTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private static final int OVER = 9;

  private final Changes<Integer> changes = new Changes<>();
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
    Awaitility.await().until(() -> looks.get() == 2);
    state.set(2);
    changes.changed("order");

    assertThat(waiting.get()).isEqualTo(2);
    assertThat(looks).hasValue(3);
    assertThat(left).hasValue(1);
    assertThat(changes.waiting()).isZero();
  }

  @Test
  void isShownWhatThisProcessHasChangedWithoutALook() throws Exception {
    var waiting = waitsFor(2);
    changes.changed("order", 2);

    assertThat(waiting.get()).isEqualTo(2);
    assertThat(looks).as("the first").hasValue(1);
  }

  /** Another replica may have been faster, and its news may have come together with ours. */
  @Test
  void looksWhenWhatThisProcessHasChangedIsNotGood() throws Exception {
    var waiting = waitsFor(2);
    state.set(2);
    changes.changed("order", 1);

    assertThat(waiting.get()).isEqualTo(2);
    assertThat(looks).hasValue(2);
  }

  @Test
  void whatIsSaidOfOthersIsNotLookedAt() {
    var waiting = waitsFor(1);
    changes.changed("another order");
    state.set(1);
    assertThat(looks).hasValue(1);

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

  @Test
  void whoBeginsWhatWillBeToldOfLooksOnlyThen() {
    var answer =
        changes.await(
            "order",
            new PreferredWait(LONG, left::incrementAndGet),
            () -> {
              state.set(1);
              changes.changed("order");
              return true;
            },
            this::lookAtState,
            seen -> seen == 1);

    assertThat(answer).isEqualTo(1);
    assertThat(looks).hasValue(1);
  }

  @Test
  void whoListensIsToldWhatChangedUntilItIsOver() throws Exception {
    var response = new MockHttpServletResponse();
    var listening = listens(response, () -> true);
    state.set(1);
    changes.changed("order");
    Awaitility.await().until(() -> response.getContentAsString().contains("id: 1"));
    changes.changed("order");
    Awaitility.await().until(() -> looks.get() == 3);
    state.set(OVER);
    changes.changed("order");
    listening.join();

    assertThat(response.getContentType()).isEqualTo("text/event-stream;charset=UTF-8");
    assertThat(response.getContentAsString())
        .isEqualTo(
            """
            retry: 1000

            id: 0
            event: number
            data: {at=0}

            id: 1
            event: number
            data: {at=1}

            id: 9
            event: number
            data: {at=9}

            """);
    assertThat(changes.waiting()).isZero();
  }

  @Test
  void whoIsNotWelcomeAnyMoreIsToldNothingMore() throws Exception {
    var response = new MockHttpServletResponse();
    var welcome = new AtomicBoolean(true);
    var listening = listens(response, welcome::get);
    welcome.set(false);
    state.set(1);
    changes.changed("order");
    listening.join();

    assertThat(response.getContentAsString()).doesNotContain("id: 1");
  }

  @Test
  void aProcessThatEndsKeepsNobodyWaiting() {
    var waiting = waitsFor(1);
    var listening = listens(new MockHttpServletResponse(), () -> true);
    changes.stop();

    assertThat(waiting.join()).isZero();
    listening.join();
    assertThat(await(1, LONG)).as("nor anybody new").isZero();
    listens(new MockHttpServletResponse(), () -> true).join();
    changes.start();
    assertThat(changes.isRunning()).isTrue();
  }

  private CompletableFuture<Void> listens(
      MockHttpServletResponse response, BooleanSupplier welcome) {
    var client = new EventClient(new MockHttpServletRequest(), response, Object::toString);
    int before = looks.get();
    var listening =
        CompletableFuture.runAsync(
            () -> changes.tell("order", client, welcome, this::look), threads);
    Awaitility.await().until(() -> looks.get() == before + 1);
    return listening;
  }

  private News look() {
    looks.incrementAndGet();
    int at = state.get();
    return new News(String.valueOf(at), "number", Map.of("at", at), at == OVER);
  }

  private CompletableFuture<Integer> waitsFor(int good) {
    var waiting = CompletableFuture.supplyAsync(() -> await(good, LONG), threads);
    Awaitility.await().until(() -> looks.get() == 1);
    return waiting;
  }

  private int await(int good, Duration longest) {
    return changes.await(
        "order",
        new PreferredWait(longest, left::incrementAndGet),
        this::lookAtState,
        seen -> seen == good);
  }

  private int lookAtState() {
    looks.incrementAndGet();
    return state.get();
  }
}
