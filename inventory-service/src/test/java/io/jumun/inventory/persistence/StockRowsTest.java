package io.jumun.inventory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jumun.inventory.InventoryTest;
import io.jumun.inventory.Shelf;
import io.jumun.inventory.application.Stocks;
import io.jumun.inventory.domain.Cause;
import io.jumun.inventory.domain.StockLevel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InventoryTest
class StockRowsTest {

  private static final Cause.Decision COUNTED = new Cause.Decision(Shelf.KEEPER, "counted");

  @Autowired Shelf shelf;
  @Autowired Stocks stocks;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "available = available - 6, reserved = reserved + 6",
        "reserved = -1, available = available + 1",
        "sold = -1, available = available + 1",
        "available = available - 1",
        "sold = sold + 1",
        "received = received + 1"
      })
  void theDatabaseItselfRefusesStockThatCannotBe(String change) {
    var product = shelf.product(5);

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                jdbc.sql("update stock set " + change + " where product_id = ?")
                    .param(product)
                    .update());
    assertThat(shelf.stockOf(product)).isEqualTo(StockLevel.initial(5));
  }

  @Test
  void stockBelongsToAProduct() {
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> stocks.add(UUID.randomUUID(), StockLevel.initial(1), COUNTED));
  }

  @Test
  void onlyWhatMovedIsWritten() {
    var moved = shelf.product(5);
    var left = shelf.product(5);
    var movedBefore = version(moved);
    var leftBefore = version(left);

    transaction.executeWithoutResult(
        _ -> {
          var book = stocks.lock(List.of(moved, left));
          book.adjust(moved, 2, COUNTED);
          stocks.save(book);
        });

    assertThat(shelf.stockOf(moved)).isEqualTo(StockLevel.initial(7));
    assertThat(version(moved)).isNotEqualTo(movedBefore);
    assertThat(version(left)).isEqualTo(leftBefore);
  }

  /** The transaction that wrote the row. */
  private String version(UUID product) {
    return jdbc.sql("select xmin::text from stock where product_id = ?")
        .param(product)
        .query(String.class)
        .single();
  }
}
