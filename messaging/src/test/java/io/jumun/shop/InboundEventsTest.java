package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.messaging.failure.Failure;
import io.jumun.messaging.test.TestEvents;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class InboundEventsTest {

  @Autowired Shop shop;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  private final UUID product = UUID.randomUUID();
  private TestEvents events;

  record DeadLetter(String cause, int attempts, byte[] body, int headers) {}

  enum Poison {
    GARBAGE("The body cannot be read") {
      @Override
      void spoil(ProducerRecord<byte[], byte[]> record, Replacement with) {
        with.body(new byte[] {0, 1, (byte) 0xff, '{'});
      }
    },
    NOTHING("The record has no body") {
      @Override
      void spoil(ProducerRecord<byte[], byte[]> record, Replacement with) {
        with.body(null);
      }
    },
    A_MEGABYTE("The body cannot be read") {
      @Override
      void spoil(ProducerRecord<byte[], byte[]> record, Replacement with) {
        with.body(new byte[1_000_000]);
      }
    },
    NO_ID("The header ce_id is missing") {
      @Override
      void spoil(ProducerRecord<byte[], byte[]> record, Replacement with) {
        record.headers().remove("ce_id");
      }
    },
    NO_TYPE("The header ce_type is missing") {
      @Override
      void spoil(ProducerRecord<byte[], byte[]> record, Replacement with) {
        record.headers().remove("ce_type");
      }
    },
    NUMBER_AS_TEXT("The body cannot be read") {
      @Override
      void spoil(ProducerRecord<byte[], byte[]> record, Replacement with) {
        String body = new String(record.value(), StandardCharsets.UTF_8);
        with.body(body.replace("\"price\":1", "\"price\":\"1\"").getBytes(StandardCharsets.UTF_8));
      }
    };

    final String cause;

    Poison(String cause) {
      this.cause = cause;
    }

    abstract void spoil(ProducerRecord<byte[], byte[]> record, Replacement with);

    interface Replacement {
      void body(byte[] body);
    }
  }

  @BeforeEach
  void connect() {
    events = TestEvents.connect(kafka);
  }

  @AfterEach
  void disconnect() {
    shop.trouble(() -> {});
    events.close();
  }

  @ParameterizedTest
  @EnumSource
  void setsAsideWhatCannotBeReadAndHandlesTheRest(Poison poison) {
    var good = TestEvents.record(UUID.randomUUID(), "inventory-service", 1, changed("poisoned"));
    var body = new byte[][] {good.value()};
    poison.spoil(good, replacement -> body[0] = replacement);
    var bad = new ProducerRecord<>(good.topic(), null, good.key(), body[0], good.headers());

    events.publish("inventory-service", 1, changed("before"));
    events.publish(bad);
    events.publish("inventory-service", 3, changed("after"));

    await().untilAsserted(() -> assertThat(names()).containsExactly("before", "after"));
    await().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
    DeadLetter letter = deadLetters().getFirst();
    assertThat(letter.cause()).contains(poison.cause);
    assertThat(letter.body()).isEqualTo(body[0]);
    assertThat(letter.headers()).isEqualTo(good.headers().toArray().length);
  }

  @Test
  void ignoresTypesItDoesNotKnow() {
    var unknown = TestEvents.record(UUID.randomUUID(), "inventory-service", 1, changed("unknown"));
    unknown
        .headers()
        .remove("ce_type")
        .add("ce_type", "io.jumun.product.ProductPraised.v7".getBytes(StandardCharsets.UTF_8));
    events.publish(unknown);
    events.publish("inventory-service", 2, changed("known"));

    await().untilAsserted(() -> assertThat(names()).containsExactly("known"));
    assertThat(deadLetters()).isEmpty();
  }

  @Test
  void setsAsideWhatBreaksARuleAfterSomeAttempts() {
    events.publish("inventory-service", 1, changed("before"));
    events.publish("inventory-service", 2, changed("forbidden fruit"));
    events.publish("inventory-service", 3, changed("after"));

    await().untilAsserted(() -> assertThat(names()).containsExactly("before", "after"));
    await().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
    assertThat(deadLetters().getFirst().cause()).contains("We do not sell forbidden fruit");
    assertThat(deadLetters().getFirst().attempts()).isEqualTo(3);
  }

  /** F39, where it matters most. */
  @Test
  void logsWhatItSetsAsideInTheTraceThatItCameFrom() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    var record = TestEvents.record(UUID.randomUUID(), "inventory-service", 1, changed("forbidden"));
    record
        .headers()
        .add(
            "traceparent",
            "00-%s-00f067aa0ba902b7-01".formatted(trace).getBytes(StandardCharsets.UTF_8));
    try (var log = LogLines.of("io.jumun.messaging.inbound.EventConsumer")) {
      events.publish(record);
      await().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
      await().untilAsserted(() -> assertThat(log.tracesOf("dead-lettered")).contains(trace));
    }
  }

  @Test
  void sitsOutAnOutageAndSetsNothingAside() {
    AtomicInteger failures = new AtomicInteger();
    shop.trouble(
        () -> {
          failures.incrementAndGet();
          throw new DataAccessResourceFailureException("The database is away");
        });
    events.publish("inventory-service", 1, changed("troubled"));
    events.publish("inventory-service", 2, changed("after"));

    await().untilAtomic(failures, org.hamcrest.Matchers.greaterThan(4));
    assertThat(names()).isEmpty();
    shop.trouble(() -> {});

    await().untilAsserted(() -> assertThat(names()).containsExactly("troubled", "after"));
    assertThat(deadLetters()).isEmpty();
  }

  /**
   * A transaction whose connection is gone cannot be rolled back either, and it is that which is
   * thrown: the record is innocent of both.
   */
  @Test
  void setsNothingAsideWhenItsConnectionsAreCutOff() {
    AtomicInteger cuts = new AtomicInteger();
    shop.trouble(
        () -> {
          if (cuts.incrementAndGet() <= 4) {
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
          }
        });
    events.publish("inventory-service", 1, changed("troubled"));

    await().untilAsserted(() -> assertThat(names()).containsExactly("troubled"));
    assertThat(cuts).hasValueGreaterThan(4);
    assertThat(deadLetters()).isEmpty();
  }

  /** All that Hibernate tells when it cannot roll back either. */
  @Test
  void knowsAConnectionThatThePoolHasThrownAway() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"))
          .isInstanceOf(SQLException.class);

      assertThatThrownBy(connection::rollback)
          .satisfies(
              closed ->
                  assertThat(Failure.of(new IllegalStateException(closed)))
                      .isEqualTo(Failure.OUTAGE));
    }
  }

  @Test
  void hasNoSecondEffect() {
    UUID id = UUID.randomUUID();
    events.publish(id, "inventory-service", 1, changed("once"));
    events.publish(id, "inventory-service", 1, changed("once"));
    await().untilAsserted(() -> assertThat(names()).isNotEmpty());
    events.publish(id, "inventory-service", 1, changed("once"));
    events.publish("inventory-service", 2, changed("last"));

    await().untilAsserted(() -> assertThat(names()).contains("last"));
    assertThat(names()).containsExactly("once", "last");
  }

  private ProductChanged changed(String name) {
    return new ProductChanged(product, name, 1, "KRW");
  }

  private List<String> names() {
    return shop.namesOf(product);
  }

  private List<DeadLetter> deadLetters() {
    return jdbc.sql(
            """
            select cause, attempts, body, cardinality(header_names) as headers from dead_letter
            where topic = ? and key = ? and consumer = 'product-events'
            """)
        .param(Topic.Name.PRODUCT_EVENTS)
        .param(product.toString().getBytes(StandardCharsets.UTF_8))
        .query(DeadLetter.class)
        .list();
  }
}
