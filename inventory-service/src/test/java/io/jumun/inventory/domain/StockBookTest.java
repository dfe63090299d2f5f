package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockBookTest {

  private static final UUID APPLE = new UUID(1, 1);
  private static final UUID PEAR = new UUID(1, 2);

  private final StockBook book =
      new StockBook(Map.of(APPLE, StockLevel.initial(10), PEAR, StockLevel.initial(5)));

  @Test
  void manyMovementsOfAProductAddUpToOneNewLevel() {
    book.move(Movement.HOLD, basket(APPLE, 2));
    book.move(Movement.HOLD, basket(APPLE, 3));
    book.move(Movement.SELL, basket(APPLE, 2));

    assertThat(book.moved()).isEqualTo(Map.of(APPLE, new StockLevel(10, 5, 3, 2)));
  }

  @Test
  void whatAnEarlierOrderTookIsGoneForTheNext() {
    book.move(Movement.HOLD, basket(PEAR, 4));

    assertThat(book.shortagesOf(basket(PEAR, 2)))
        .singleElement()
        .satisfies(shortage -> assertThat(shortage.available()).isEqualTo(1));
  }

  @Test
  void stockThatIsNotLockedDoesNotMove() {
    assertThatIllegalStateException()
        .isThrownBy(() -> book.move(Movement.HOLD, basket(new UUID(9, 9), 1)));
  }

  private static Basket basket(UUID product, int quantity) {
    return Basket.of(List.of(new RequestedQuantity(product, quantity)));
  }
}
