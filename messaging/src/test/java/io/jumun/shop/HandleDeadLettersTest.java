package io.jumun.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.messaging.deadletter.DeadLetter;
import io.jumun.messaging.deadletter.DeadLetterClosed;
import io.jumun.messaging.deadletter.DeadLetterFilter;
import io.jumun.messaging.deadletter.DeadLetterNotFound;
import io.jumun.messaging.deadletter.DeadLetterStatus;
import io.jumun.messaging.deadletter.HandleDeadLetters;
import io.jumun.messaging.deadletter.Handling;
import io.jumun.messaging.deadletter.Handling.Outcome;
import io.jumun.messaging.deadletter.ReplayFailed;
import io.jumun.messaging.test.TestEvents;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F28: what was set aside is replayed with its first id, or settled, once. */
@ShopTest
class HandleDeadLettersTest {

  private static final String ME = "operator";

  @Autowired HandleDeadLetters letters;
  @Autowired Shop shop;
  @Autowired JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final UUID product = UUID.randomUUID();
  private TestEvents events;

  @BeforeEach
  void connect() {
    events = TestEvents.connect(kafka);
  }

  @AfterEach
  void disconnect() {
    shop.mended(false);
    shop.trouble(() -> {});
    events.close();
  }

  @Test
  void takesEffectOnceItsHandlerIsMended() {
    UUID event = events.publish("inventory-service", 1, changed("forbidden fruit"));
    DeadLetter letter = theDeadLetter();

    assertThatThrownBy(() -> replay(letter.id()))
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("We do not sell forbidden fruit");
    DeadLetter failed = letters.withId(letter.id());
    assertThat(failed.isOpen()).isTrue();
    assertThat(failed.attempts()).isEqualTo(letter.attempts() + 1);
    assertThat(failed.lastFailedAt()).isAfter(letter.lastFailedAt());
    assertThat(shop.namesOf(product)).isEmpty();
    shop.mended(true);
    DeadLetter replayed = replay(letter.id());

    assertThat(replayed.status()).isEqualTo(DeadLetterStatus.REPLAYED);
    assertThat(replayed.closedAt()).isNotNull();
    assertThat(eventsOfEffects()).containsExactly(event);
    assertThat(letters.historyOf(letter.id()))
        .extracting(Handling::by, Handling::outcome)
        .containsExactly(tuple(ME, Outcome.FAILED_AGAIN), tuple(ME, Outcome.REPLAYED));
    assertThatThrownBy(() -> replay(letter.id())).isInstanceOf(DeadLetterClosed.class);
    assertThatThrownBy(() -> letters.settle(letter.id(), ME, "too late"))
        .isInstanceOf(DeadLetterClosed.class);
    events.publish(event, "inventory-service", 1, changed("forbidden fruit"));
    events.publish("inventory-service", 2, changed("after"));
    await().untilAsserted(() -> assertThat(shop.namesOf(product)).contains("after"));
    assertThat(shop.namesOf(product)).containsExactly("forbidden fruit", "after");
  }

  @Test
  void hasOneEffectWhenTwoReplayItAtOnce() throws Exception {
    events.publish("inventory-service", 1, changed("forbidden and troubled"));
    UUID id = theDeadLetter().id();
    var handled = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    shop.mended(true);
    shop.trouble(
        () -> {
          handled.countDown();
          await().until(() -> goOn.getCount() == 0);
        });

    var first = CompletableFuture.supplyAsync(() -> replay(id), Thread::startVirtualThread);
    await().until(() -> handled.getCount() == 0);
    var second = CompletableFuture.supplyAsync(() -> replay(id), Thread::startVirtualThread);
    await().until(this::somebodyWaitsForADeadLetter);
    goOn.countDown();

    assertThat(first.get().status()).isEqualTo(DeadLetterStatus.REPLAYED);
    assertThatThrownBy(second::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(DeadLetterClosed.class);
    assertThat(shop.namesOf(product)).hasSize(1);
    assertThat(letters.historyOf(id)).hasSize(1);
  }

  private boolean somebodyWaitsForADeadLetter() {
    return jdbc.sql(
                """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
              and query like '%from dead_letter where id = % for update%'
            """)
            .query(Long.class)
            .single()
        > 0;
  }

  @Test
  void doesNothingMoreWhenTheEventHasTakenEffectMeanwhile() {
    UUID event = events.publish("inventory-service", 1, changed("forbidden twice"));
    UUID id = theDeadLetter().id();
    shop.mended(true);
    events.publish(event, "inventory-service", 1, changed("forbidden twice"));
    await().untilAsserted(() -> assertThat(shop.namesOf(product)).hasSize(1));

    assertThat(replay(id).status()).isEqualTo(DeadLetterStatus.REPLAYED);

    assertThat(shop.namesOf(product)).hasSize(1);
    assertThat(letters.historyOf(id))
        .extracting(Handling::outcome)
        .containsExactly(Outcome.HAD_TAKEN_EFFECT);
  }

  @Test
  void isLeftUntouchedByAnOutage() {
    events.publish("inventory-service", 1, changed("forbidden and troubled"));
    DeadLetter letter = theDeadLetter();
    shop.mended(true);
    shop.trouble(
        () -> {
          throw new DataAccessResourceFailureException("The database is away");
        });

    assertThatThrownBy(() -> replay(letter.id()))
        .isInstanceOf(DataAccessResourceFailureException.class);

    assertThat(letters.withId(letter.id()))
        .extracting(DeadLetter::attempts, DeadLetter::status, DeadLetter::lastFailedAt)
        .containsExactly(letter.attempts(), DeadLetterStatus.OPEN, letter.lastFailedAt());
    assertThat(letters.historyOf(letter.id())).isEmpty();
    assertThat(shop.namesOf(product)).isEmpty();
  }

  @Test
  void staysOpenWhenItCannotBeRead() {
    var good = TestEvents.record(UUID.randomUUID(), "inventory-service", 1, changed("good"));
    byte[] garbage = "{\"productId\":\0".getBytes(UTF_8);
    events.publish(new ProducerRecord<>(good.topic(), null, good.key(), garbage, good.headers()));
    DeadLetter letter = theDeadLetter();

    assertThatThrownBy(() -> replay(letter.id()))
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("The body cannot be read");

    DeadLetter failed = letters.withId(letter.id());
    assertThat(failed.isOpen()).isTrue();
    assertThat(failed.attempts()).isEqualTo(letter.attempts() + 1);
    assertThat(failed.body()).isEqualTo(garbage);
    assertThat(failed.headers()).hasSameSizeAs(good.headers().toArray());
    assertThat(letters.settle(letter.id(), ME, "The sender was mended").status())
        .isEqualTo(DeadLetterStatus.SETTLED);
    assertThat(letters.historyOf(letter.id()).getLast().details())
        .isEqualTo("The sender was mended");
    assertThatThrownBy(() -> replay(letter.id()))
        .isInstanceOf(DeadLetterClosed.class)
        .hasMessageContaining("settled");
  }

  @Test
  void cannotBeReplayedWhereNobodyReadsItAnyMore() {
    UUID id = stored("former-consumer", "former-topic", "key", 1);

    assertThatThrownBy(() -> replay(id))
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("no consumer former-consumer");
    assertThat(letters.withId(id).isOpen()).isTrue();
    assertThatThrownBy(() -> replay(UUID.randomUUID())).isInstanceOf(DeadLetterNotFound.class);
    letters.settle(id, ME, "gone");
  }

  @Test
  void isFoundPageByPage() {
    String topic = "found-" + UUID.randomUUID();
    List<UUID> ids =
        List.of(
            stored("a", topic, "one", 1), stored("b", topic, "two", 2), stored("a", topic, "x", 3));
    letters.settle(ids.get(2), ME, "for the test");

    assertThat(found(DeadLetterStatus.OPEN, null, topic, null, null)).containsExactly(ids.get(0));
    assertThat(found(DeadLetterStatus.OPEN, null, topic, null, ids.get(0)))
        .containsExactly(ids.get(1));
    assertThat(found(null, null, topic, null, null)).containsExactly(ids.get(2));
    assertThat(found(null, null, topic, null, ids.get(2))).containsExactly(ids.get(1));
    assertThat(found(null, "a", topic, null, ids.get(2))).containsExactly(ids.get(0));
    assertThat(found(null, null, topic, "two", null)).containsExactly(ids.get(1));
    assertThat(found(null, null, topic, "nothing", null)).isEmpty();
    ids.subList(0, 2).forEach(id -> letters.settle(id, ME, "for the test"));
  }

  /** One at a time. */
  private List<UUID> found(
      DeadLetterStatus status, String consumer, String topic, String key, UUID after) {
    return letters.page(new DeadLetterFilter(status, consumer, topic, key), after, 1).stream()
        .map(DeadLetter::id)
        .toList();
  }

  private UUID stored(String consumer, String topic, String key, long offset) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    jdbc.sql(
            """
            insert into dead_letter (id, consumer, topic, partition, "offset", key, header_names,
              header_values, cause, attempts)
            values (?, ?, ?, 0, ?, ?, '{}', '{}', 'cause', 1)
            """)
        .params(id, consumer, topic, offset, key.getBytes(UTF_8))
        .update();
    return id;
  }

  /** As a caller does it: what failed is told after the transaction. */
  private DeadLetter replay(UUID id) {
    try {
      return letters.replay(id, ME);
    } catch (DeadLetterClosed | DeadLetterNotFound refused) {
      throw refused;
    } catch (RuntimeException failure) {
      throw letters.failedAgain(id, ME, failure);
    }
  }

  private DeadLetter theDeadLetter() {
    var ours =
        new DeadLetterFilter(
            DeadLetterStatus.OPEN, "product-events", Topic.Name.PRODUCT_EVENTS, product.toString());
    return letters.withId(
        await()
            .until(() -> letters.page(ours, null, 2), found -> found.size() == 1)
            .getFirst()
            .id());
  }

  private List<UUID> eventsOfEffects() {
    return jdbc.sql("select event_id from effect where product_id = ?")
        .param(product)
        .query(UUID.class)
        .list();
  }

  private ProductChanged changed(String name) {
    return new ProductChanged(product, name, 1, "KRW");
  }
}
