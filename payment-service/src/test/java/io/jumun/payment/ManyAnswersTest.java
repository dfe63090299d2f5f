package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F11: what waited for the gateway comes back all at once, and shoppers go on being served. */
class ManyAnswersTest extends PaymentStory {

  /** More than the pool has connections. */
  private static final int ANSWERS = 24;

  private static final int LATE_MS = 700;

  /** jumun.payment.gateway.max-settling */
  private static final int SETTLING = 2;

  @Autowired private DataSource pool;

  @Test
  void aShopperIsServedWhileMoreAnswersWaitForTheDatabaseThanThePoolHasConnections()
      throws SQLException {
    AnOrder other = ready();
    List<AnOrder> orders = Stream.generate(AnOrder::fresh).limit(ANSWERS).toList();
    orders.forEach(this::request);
    orders.forEach(order -> awaitStatus(order, READY));
    orders.forEach(
        order ->
            GATEWAY.onConfirm(
                order.card(1), ScriptedGateway.late(LATE_MS, ScriptedGateway.approve())));

    confirmAllAtOnce(orders);
    try (Connection slow = pool.getConnection()) {
      slow.setAutoCommit(false);
      try (var statement = slow.createStatement()) {
        // Whoever changes a payment waits; whoever only looks does not.
        statement.execute("lock table payment in exclusive mode");
      }
      await().until(() -> waiting(slow) >= SETTLING);

      assertThat(get(TOKENS.member(other.memberId()), other.id()).statusCode()).isEqualTo(200);
      assertThat(waiting(slow))
          .as("transactions of answers, and who looks for due work")
          .isBetween(SETTLING, SETTLING + 1);
      slow.rollback();
    }

    orders.forEach(order -> awaitStatus(order, APPROVED));
    assertThat(orders).allMatch(order -> GATEWAY.charges(order.card(1)) == 1);
  }

  private void confirmAllAtOnce(List<AnOrder> orders) {
    try (var shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
      orders.stream()
          .map(order -> CompletableFuture.runAsync(() -> confirm(order, order.card(1)), shoppers))
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  private static int waiting(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'")) {
      row.next();
      return row.getInt(1);
    }
  }
}
