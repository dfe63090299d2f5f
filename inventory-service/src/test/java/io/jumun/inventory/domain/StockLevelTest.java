package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StockLevelTest {

  private static final StockLevel LEVEL = new StockLevel(10, 5, 3, 2);

  @Test
  void aNewProductIsAllAvailable() {
    assertThat(StockLevel.initial(7)).isEqualTo(new StockLevel(7, 7, 0, 0));
  }

  @Test
  void whatIsOnHandIsAvailableOrReserved() {
    assertThat(LEVEL.onHand()).isEqualTo(8);
  }

  @Test
  void everyMovementOnlyMoves() {
    assertThat(LEVEL.hold(5)).isEqualTo(new StockLevel(10, 0, 8, 2));
    assertThat(LEVEL.release(3)).isEqualTo(new StockLevel(10, 8, 0, 2));
    assertThat(LEVEL.sell(3)).isEqualTo(new StockLevel(10, 5, 0, 5));
    assertThat(LEVEL.holdAgain(2)).isEqualTo(new StockLevel(10, 5, 5, 0));
    assertThat(LEVEL.takeBack(2)).isEqualTo(new StockLevel(10, 7, 3, 0));
  }

  @Test
  void noMovementTakesMoreThanThereIs() {
    assertThatIllegalArgumentException().isThrownBy(() -> LEVEL.hold(6));
    assertThatIllegalArgumentException().isThrownBy(() -> LEVEL.release(4));
    assertThatIllegalArgumentException().isThrownBy(() -> LEVEL.sell(4));
    assertThatIllegalArgumentException().isThrownBy(() -> LEVEL.holdAgain(3));
    assertThatIllegalArgumentException().isThrownBy(() -> LEVEL.takeBack(3));
  }

  @Test
  void piecesAreNeitherLostNorInvented() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StockLevel(10, 5, 3, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new StockLevel(10, 5, 3, 3));
  }

  @Test
  void anAdjustmentChangesWhatWasReceivedAndWhatIsAvailable() {
    assertThat(LEVEL.adjust(4)).isEqualTo(new StockLevel(14, 9, 3, 2));
    assertThat(LEVEL.adjust(-5)).isEqualTo(new StockLevel(5, 0, 3, 2));
  }

  @Test
  void whatIsHeldCannotBeAdjustedAway() {
    assertThatThrownBy(() -> LEVEL.adjust(-6))
        .isInstanceOf(NotEnoughStock.class)
        .hasMessage("6 pieces cannot be taken away: 5 are available");
  }
}
