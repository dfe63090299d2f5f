package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jumun.messaging.commit.GroupCommit;
import io.jumun.messaging.commit.GroupCommits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
@Timeout(60)
class GroupCommitTest {

  private static final int MOST = 10;

  @Autowired JdbcClient jdbc;
  @Autowired GroupCommits commits;

  private final UUID shelf = UUID.randomUUID();
  private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  @Test
  void isCommittedWhenItReturns() {
    assertThat(shop(1).commit("kettle")).isEqualTo("kettle is there");
    assertThat(names()).containsExactly("kettle");
  }

  @Test
  void commitsTogetherWhatCameMeanwhile() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var shop = shop(1);
      var answers = holdUp(shop, callers, List.of("a", "b", "c"));
      assertThat(answers.get(0).get()).isEqualTo("a is there");
      assertThat(answers.get(2).get()).isEqualTo("c is there");
    }
    assertThat(groups).hasSize(2);
    assertThat(groups.get(1)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(names()).containsExactlyInAnyOrder("held up", "a", "b", "c");
  }

  @Test
  void nobodyFailsForAnothersSake() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = holdUp(shop(1), callers, List.of("a", "forbidden", "c"));
      assertThat(answers.get(0).get()).isEqualTo("a is there");
      assertThatThrownBy(() -> answers.get(1).get())
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("We do not sell forbidden");
      assertThat(answers.get(2).get()).isEqualTo("c is there");
    }
    assertThat(names()).containsExactlyInAnyOrder("held up", "a", "c");
  }

  /** One by one they would wait for a connection, dozens of times. */
  @Test
  void isNotTriedOneByOneWhenTheDatabaseIsAway() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = holdUp(shop(1), callers, List.of("a", "outage", "c"));
      for (var answer : answers) {
        assertThatThrownBy(answer::get)
            .hasCauseInstanceOf(DataAccessResourceFailureException.class);
      }
    }
    assertThat(groups).hasSize(2);
    assertThat(names()).containsExactly("held up");
  }

  @Test
  void tellsWhoWaitsOfAnErrorAndGoesOn() {
    var shop = shop(1);
    assertThatThrownBy(() -> shop.commit("error")).hasCauseInstanceOf(AssertionError.class);
    assertThat(shop.commit("kettle")).isEqualTo("kettle is there");
  }

  /** Else a caller would take another's result for its own. */
  @Test
  void refusesWorkWithoutAResultForEach() {
    GroupCommit<String, String> shop = commits.of("forgetful", MOST, 1, this::forgetful);
    assertThatThrownBy(() -> shop.commit("kettle")).isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void isNeverLargerNorBusierThanItMay() throws Exception {
    var running = new AtomicInteger();
    var busiest = new AtomicInteger();
    GroupCommit.Work<String, String> counted =
        items -> {
          busiest.accumulateAndGet(running.incrementAndGet(), Math::max);
          var results = store(items);
          running.decrementAndGet();
          return results;
        };
    var shop = commits.of("counted", MOST, 2, counted);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          IntStream.range(0, 500)
              .mapToObj(i -> callers.submit(() -> shop.commit("item " + i)))
              .toList();
      for (int i = 0; i < 500; i++) {
        assertThat(answers.get(i).get()).isEqualTo("item " + i + " is there");
      }
    }
    assertThat(names()).hasSize(500).doesNotHaveDuplicates();
    assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(1, MOST));
    assertThat(busiest).hasValueBetween(1, 2);
  }

  private GroupCommit<String, String> shop(int concurrent) {
    return commits.of("shop " + shelf, MOST, concurrent, this::store);
  }

  /** While the first is held up in its transaction, the others come in this order. */
  private List<Future<String>> holdUp(
      GroupCommit<String, String> shop, ExecutorService callers, List<String> others)
      throws InterruptedException {
    callers.submit(() -> shop.commit("held up"));
    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    List<Future<String>> answers = new ArrayList<>();
    for (String other : others) {
      answers.add(callers.submit(() -> shop.commit(other)));
    }
    await().until(() -> shop.waiting() == others.size());
    release.countDown();
    return answers;
  }

  private List<String> store(List<String> items) {
    groups.add(items);
    items.forEach(this::store);
    return items.stream().map(item -> item + " is there").toList();
  }

  private void store(String item) {
    jdbc.sql("insert into effect (event_id, product_id, name) values (?, ?, ?)")
        .params(UUID.randomUUID(), shelf, item)
        .update();
    switch (item) {
      case "held up" -> {
        held.countDown();
        awaitRelease();
      }
      case "forbidden" -> throw new IllegalArgumentException("We do not sell forbidden");
      case "outage" -> throw new DataAccessResourceFailureException("away");
      case "error" -> throw new AssertionError("broken");
      default -> {}
    }
  }

  private void awaitRelease() {
    try {
      assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> forgetful(List<String> items) {
    store(items);
    return List.of();
  }

  private List<String> names() {
    return jdbc.sql("select name from effect where product_id = ? order by id")
        .param(shelf)
        .query(String.class)
        .list();
  }
}
