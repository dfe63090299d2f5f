package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.stock.StockEvent;
import io.jumun.contracts.stock.StockRanLow;
import io.jumun.contracts.stock.StockSoldOut;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LowMarkTest {

  private static final UUID MUG = new UUID(1, 1);
  private static final Cause.Order ORDER = new Cause.Order(new UUID(0, 7));

  @Test
  void whatBecomesFewIsToldOnce() {
    assertThat(way(6, 5)).containsExactly(new StockRanLow(MUG, 5, 5));
    assertThat(way(5, 4)).isEmpty();
    assertThat(way(6, 6)).isEmpty();
  }

  @Test
  void whatIsSoldOutIsToldOnce() {
    assertThat(way(1, 0)).containsExactly(new StockSoldOut(MUG));
    assertThat(way(0, 0)).isEmpty();
  }

  @Test
  void whoFallsPastBothMarksIsToldOfBoth() {
    assertThat(way(9, 0)).containsExactly(new StockRanLow(MUG, 0, 5), new StockSoldOut(MUG));
  }

  @Test
  void theWayUpIsNotTold() {
    assertThat(way(0, 9)).isEmpty();
  }

  @Test
  void withoutAMarkOnlyNothingIsFew() {
    assertThat(new LowMark(0).passed(MUG, 9, 1)).isEmpty();
    assertThat(new LowMark(0).passed(MUG, 9, 0)).containsExactly(new StockSoldOut(MUG));
  }

  @Test
  void noMarkIsNegativeOrEndless() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LowMark(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new LowMark(LowMark.MOST + 1));
  }

  @Test
  void ofABatchOnlyItsEndIsTold() {
    var book = new StockBook(Map.of(MUG, StockLevel.initial(9)), Map.of(MUG, new LowMark(5)));
    var all = Basket.of(List.of(new RequestedQuantity(MUG, 9)));

    book.move(Movement.HOLD, all, ORDER);
    assertThat(book.warnings()).hasSize(2);
    book.move(Movement.RELEASE, all, ORDER);

    assertThat(book.warnings()).isEmpty();
  }

  private static List<StockEvent> way(long before, long now) {
    return new LowMark(5).passed(MUG, before, now).toList();
  }
}
