package io.jumun.inventory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.application.FollowOrders;
import io.jumun.inventory.application.HeardNews;
import io.jumun.inventory.domain.Basket;
import io.jumun.inventory.domain.OrderNews;
import io.jumun.inventory.domain.StockLevel;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every movement of stock is kept, adds up to the row, and stays as it was written. */
@InventoryTest
class StockLedgerTest {

  @Autowired Shelf shelf;
  @Autowired FollowOrders followOrders;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final UUID order = UUID.randomUUID();
  private long sequence;

  @Test
  void tellsTheWholeWayOfAnOrder() {
    var mug = shelf.product(5);

    follow(asks(order, mug, 3), paid(order));
    follow(new OrderNews.PaymentFellBack(order), paid(order));
    follow(new OrderNews.PartGivenUp(order, basket(mug, 1)), new OrderNews.Closed(order));

    assertThat(shelf.ledgerOf(mug))
        .containsExactly(
            "INITIAL 5 0 0 " + Shelf.KEEPER,
            "RESERVED -3 3 0 " + order,
            "SOLD 0 -3 3 " + order,
            "HELD_AGAIN 0 3 -3 " + order,
            "SOLD 0 -3 3 " + order,
            "RETURNED 2 0 -2 " + order,
            "RETURNED 1 0 -1 " + order);
    shelf.isConsistent(mug);
    assertThat(shelf.ledgerLevelOf(mug)).isEqualTo(StockLevel.initial(5));
  }

  @Test
  void whatIsRejectedOrIgnoredMovesNothing() {
    var mug = shelf.product(1);

    follow(asks(order, mug, 2), paid(order), new OrderNews.Closed(order));

    assertThat(shelf.ledgerOf(mug)).hasSize(1);
  }

  @Test
  void aBatchUpdatesEachProductOnceAndKeepsEveryMovement() {
    var mug = shelf.product(150);
    var pot = shelf.product(150);
    var batch =
        IntStream.range(0, 100)
            .<OrderNews>mapToObj(n -> asks(UUID.randomUUID(), n % 2 == 0 ? mug : pot, 1))
            .toArray(OrderNews[]::new);

    transaction.executeWithoutResult(
        _ -> {
          long updates = writes("n_tup_upd", "stock");
          long entries = writes("n_tup_ins", "stock_ledger");
          follow(batch);
          assertThat(writes("n_tup_upd", "stock")).isEqualTo(updates + 2);
          assertThat(writes("n_tup_ins", "stock_ledger")).isEqualTo(entries + 100);
        });

    assertThat(shelf.stockOf(mug)).isEqualTo(new StockLevel(150, 100, 50, 0));
    shelf.isConsistent(mug);
    shelf.isConsistent(pot);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update stock_ledger set available = available + 1",
        "delete from stock_ledger",
        "truncate stock_ledger"
      })
  void theServiceItselfCannotRewriteIt(String rewriting) {
    shelf.product(5);

    assertThatExceptionOfType(BadSqlGrammarException.class)
        .isThrownBy(() -> jdbc.sql(rewriting).update())
        .withStackTraceContaining("permission denied");
  }

  @Test
  void aProductBeginsOnce() {
    var mug = shelf.product(5);

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into stock_ledger
                          (id, product_id, kind, available, reserved, sold, made_by, reason, made_at)
                        select gen_random_uuid(), product_id, kind, 0, 0, 0, made_by, reason, now()
                          from stock_ledger where product_id = ?
                        """)
                    .param(mug)
                    .update());
  }

  private void follow(OrderNews... news) {
    var batch = Stream.of(news).map(one -> new HeardNews(one, ++sequence, null)).toList();
    transaction.executeWithoutResult(_ -> followOrders.follow(batch));
  }

  /**
   * What this transaction, and what came before it on its connection and is not told yet, wrote.
   */
  private long writes(String counter, String table) {
    return jdbc.sql("select " + counter + " from pg_stat_xact_user_tables where relname = ?")
        .param(table)
        .query(Long.class)
        .single();
  }

  private static OrderNews asks(UUID order, UUID product, int quantity) {
    return new OrderNews.StockAskedFor(order, basket(product, quantity));
  }

  private static OrderNews paid(UUID order) {
    return new OrderNews.Paid(order);
  }

  private static Basket basket(UUID product, int quantity) {
    return Basket.of(List.of(new RequestedQuantity(product, quantity)));
  }
}
