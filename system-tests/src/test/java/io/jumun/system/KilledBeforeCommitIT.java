package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.Replica;
import io.jumun.runner.platform.ServiceKind;
import io.jumun.runner.shop.Shop;
import io.jumun.runner.story.Narrator;
import io.jumun.runner.story.PlacedOrder;
import io.jumun.runner.story.Product;
import io.jumun.runner.story.Scene;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * F12 at its most expensive moment: the gateway has charged and said so, and payment-service dies
 * before it has written that down. The test holds the payment's row, so that the answer waits for
 * it; then it kills the process.
 */
class KilledBeforeCommitIT {

  private static final Duration TAKEN_OVER = Duration.ofMinutes(4);

  private final Platform platform = RunningPlatform.get();
  private final Books books = new Books(platform);
  private final Replica victim = platform.replica(ServiceKind.PAYMENT, 1);

  @Test
  void theOtherReplicaFinishesWhatAKilledOneBegan() throws SQLException {
    try (Scene scene = Scene.on(platform, Shop.through(platform, 1), Narrator.SILENT)) {
      Product product = scene.product("Inkstone", 64_000, 3);
      PlacedOrder order = scene.order(product, 1).checkOut().expectPayment("READY");
      scene.window().faults(List.of(chargeNowAndAnswerLater(order)));

      order.pay();
      try (Connection row = holdPaymentOf(order)) {
        await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForTheRow);
        assertThat(order.charges()).as("the gateway has charged").isEqualTo(1);
        victim.kill();
        row.rollback();
      }

      order.expect("PAID", TAKEN_OVER);
      assertThat(order.charges()).as("charges on the gateway's ledger").isEqualTo(1);
      assertThat(order.charged()).isEqualTo(64_000);
      scene.expectStock(product, 2, 0, 1);
    } finally {
      victim.start();
      victim.awaitReady(TAKEN_OVER);
    }
  }

  @AfterAll
  static void theBooksAreRight() {
    Auditor.of(RunningPlatform.get()).findsNothingWrong();
  }

  /** Later than this test needs to get hold of the row. */
  private static Map<String, Object> chargeNowAndAnswerLater(PlacedOrder order) {
    return Map.of(
        "orderId",
        order.id(),
        "operation",
        "CONFIRM",
        "kind",
        "ANSWER_LATE",
        "delayMs",
        3_000,
        "executeLate",
        false,
        "times",
        1);
  }

  private Connection holdPaymentOf(PlacedOrder order) throws SQLException {
    Connection connection = platform.postgres().connect(platform.database(ServiceKind.PAYMENT));
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "select 1 from payment where order_id = '"
              + order.id()
              + "' and status = 'CONFIRMING' for update");
      assertThat(statement.getResultSet().next()).as("the payment is CONFIRMING").isTrue();
    }
    return connection;
  }

  private boolean somebodyWaitsForTheRow() {
    return !books
        .query(
            ServiceKind.PAYMENT,
            "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
            row -> row.getInt(1))
        .isEmpty();
  }
}
