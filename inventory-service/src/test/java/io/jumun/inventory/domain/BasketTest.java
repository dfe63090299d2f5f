package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BasketTest {

  private static final UUID APPLE = new UUID(1, 1);
  private static final UUID PEAR = new UUID(1, 2);

  @Test
  void linesOfTheSameProductBecomeOne() {
    assertThat(Basket.of(List.of(wanted(PEAR, 1), wanted(APPLE, 2), wanted(PEAR, 3))).lines())
        .containsExactly(wanted(APPLE, 2), wanted(PEAR, 4));
  }

  @Test
  void aBasketIsNotEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> Basket.of(List.of()));
  }

  @Test
  void everyLineHasAPieceAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> Basket.of(List.of(wanted(APPLE, 0))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Basket.of(List.of(wanted(APPLE, 2), wanted(APPLE, -1))));
  }

  @Test
  void tooManyPiecesDoNotBecomeFew() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Basket.of(List.of(wanted(APPLE, Integer.MAX_VALUE), wanted(APPLE, 1))));
  }

  private static RequestedQuantity wanted(UUID product, int quantity) {
    return new RequestedQuantity(product, quantity);
  }
}
