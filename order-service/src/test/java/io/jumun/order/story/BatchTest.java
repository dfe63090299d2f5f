package io.jumun.order.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.messaging.inbound.Received;
import io.jumun.order.application.HearOfPayment;
import io.jumun.order.application.Orders;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch costs a few statements, not a few per order, and locks no more than it must. */
class BatchTest extends OrderStory {

  @Autowired HearOfPayment hearOfPayment;
  @Autowired Orders orders;
  @Autowired EntityManagerFactory entityManagers;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DataSource dataSource;

  @Test
  void loadsAndSavesAWholeBatchWithAHandfulOfStatements() {
    Shopper shopper = shopper();
    List<UUID> ids = IntStream.range(0, 20).mapToObj(_ -> awaitingPayment(shopper, 5_000)).toList();
    Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();

    hearOfPayment.hear(ids.stream().map(BatchTest::approval).toList());

    assertThat(statistics.getPrepareStatementCount()).isBetween(2L, 5L);
    assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo("PAID"));
  }

  @Test
  void locksAnOrderAgainstChangeButNotAgainstRowsThatReferToIt() throws SQLException {
    UUID id = placed(shopper(), 5_000);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              orders.lockAll(List.of(id));
              try (Connection other = dataSource.getConnection();
                  var statement = other.createStatement()) {
                statement.execute("set lock_timeout = '200ms'");
                statement.execute(
                    "insert into order_history (order_id, at, what, by) values ('%s', now(), 'seen', 'test')"
                        .formatted(id));
                assertThatThrownBy(
                        () ->
                            statement.execute(
                                "select 1 from orders where id = '%s' for no key update nowait"
                                    .formatted(id)))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("55P03");
                statement.execute("set lock_timeout = '5s'");
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Test
  void doesNotDeadlockWhenBatchesCross() {
    Shopper shopper = shopper();
    List<UUID> ids = IntStream.range(0, 10).mapToObj(_ -> awaitingPayment(shopper, 5_000)).toList();

    // Fewer than there are connections: they wait for nothing but each other's locks.
    try (var threads = Executors.newFixedThreadPool(8)) {
      var batches =
          IntStream.range(0, 40)
              .mapToObj(i -> threads.submit(() -> hearOfPayment.hear(shuffled(ids, i))))
              .toList();
      assertThat(batches).allSatisfy(batch -> assertThat(batch.get()).isNull());
    }

    assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo("PAID"));
  }

  private static List<Received<PaymentEvent>> shuffled(List<UUID> ids, int seed) {
    List<UUID> order = new ArrayList<>(ids);
    Collections.shuffle(order, new Random(seed));
    return order.stream().map(BatchTest::approval).toList();
  }

  @Test
  void letsNobodyRewriteHistory() {
    UUID id = placed(shopper(), 5_000);

    assertThatThrownBy(
            () ->
                jdbc.sql("update order_history set what = 'nothing' where order_id = ?")
                    .param(id)
                    .update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> jdbc.sql("delete from order_history where order_id = ?").param(id).update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private static Received<PaymentEvent> approval(UUID id) {
    return new Received<>(
        UuidCreator.getTimeOrderedEpoch(),
        approved(id, 5_000),
        "payment-service",
        1,
        Instant.now(),
        null);
  }
}
