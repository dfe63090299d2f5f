package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockBookTest {

  private static final UUID APPLE = new UUID(1, 1);
  private static final UUID PEAR = new UUID(1, 2);
  private static final Cause.Order ORDER = new Cause.Order(new UUID(0, 7));

  private final StockBook book =
      new StockBook(Map.of(APPLE, StockLevel.initial(10), PEAR, StockLevel.initial(5)));

  @Test
  void manyMovementsOfAProductAddUpToOneNewLevel() {
    book.move(Movement.HOLD, basket(APPLE, 2), ORDER);
    book.move(Movement.HOLD, basket(APPLE, 3), ORDER);
    book.move(Movement.SELL, basket(APPLE, 2), ORDER);

    assertThat(book.moved()).isEqualTo(Map.of(APPLE, new StockLevel(10, 5, 3, 2)));
  }

  @Test
  void everyMovementIsAnEntryOfTheLedger() {
    var counted = new Cause.Decision(new UUID(0, 8), "counted");

    book.move(Movement.HOLD, basket(APPLE, 2), ORDER);
    book.move(Movement.SELL, basket(APPLE, 2), ORDER);
    book.adjust(PEAR, -1, counted);

    assertThat(book.entries())
        .containsExactly(
            new LedgerEntry(APPLE, LedgerEntry.Kind.RESERVED, -2, 2, 0, ORDER),
            new LedgerEntry(APPLE, LedgerEntry.Kind.SOLD, 0, -2, 2, ORDER),
            new LedgerEntry(PEAR, LedgerEntry.Kind.ADJUSTED, -1, 0, 0, counted));
  }

  @Test
  void whatCannotMoveIsNoEntry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.move(Movement.SELL, basket(APPLE, 1), ORDER));

    assertThat(book.entries()).isEmpty();
  }

  @Test
  void whatAnEarlierOrderTookIsGoneForTheNext() {
    book.move(Movement.HOLD, basket(PEAR, 4), ORDER);

    assertThat(book.shortagesOf(basket(PEAR, 2)))
        .singleElement()
        .satisfies(shortage -> assertThat(shortage.available()).isEqualTo(1));
  }

  @Test
  void stockThatIsNotLockedDoesNotMove() {
    assertThatIllegalStateException()
        .isThrownBy(() -> book.move(Movement.HOLD, basket(new UUID(9, 9), 1), ORDER));
  }

  private static Basket basket(UUID product, int quantity) {
    return Basket.of(List.of(new RequestedQuantity(product, quantity)));
  }
}
