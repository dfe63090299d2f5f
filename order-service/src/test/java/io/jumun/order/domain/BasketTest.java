package io.jumun.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {

  private static final Product MUG = product(4_500, "KRW");

  @Test
  void addsUpAProductThatIsNamedTwice() {
    var basket =
        new Basket.Lines().add(MUG.id(), new Quantity(1)).add(MUG.id(), new Quantity(2)).basket();

    assertThat(basket.priced(Map.of(MUG.id(), MUG)).amount()).isEqualTo(new Money(13_500, "KRW"));
  }

  @Test
  void refusesMoreOfAProductThanCanBeOrderedEvenInTwoLines() {
    var lines = new Basket.Lines().add(MUG.id(), new Quantity(999));

    assertThatThrownBy(() -> lines.add(MUG.id(), new Quantity(1)))
        .isInstanceOf(UnacceptableBasket.class)
        .hasMessageContaining("1000");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void refusesQuantitiesThatNobodyOrders(int value) {
    assertThatThrownBy(() -> new Quantity(value)).isInstanceOf(UnacceptableBasket.class);
  }

  @Test
  void refusesAnEmptyBasketAndOneWithTooManyLines() {
    assertThatThrownBy(() -> new Basket.Lines().basket()).isInstanceOf(UnacceptableBasket.class);
    var lines = new Basket.Lines();
    Stream.generate(UUID::randomUUID).limit(51).forEach(id -> lines.add(id, new Quantity(1)));
    assertThatThrownBy(lines::basket).isInstanceOf(UnacceptableBasket.class);
  }

  @Test
  void namesTheProductsThatItDoesNotKnow() {
    UUID unknown = UUID.randomUUID();
    var basket =
        new Basket.Lines().add(MUG.id(), new Quantity(1)).add(unknown, new Quantity(1)).basket();

    assertThatThrownBy(() -> basket.priced(Map.of(MUG.id(), MUG)))
        .isInstanceOfSatisfying(
            UnknownProducts.class, e -> assertThat(e.productIds()).containsExactly(unknown));
  }

  @Test
  void refusesTwoCurrencies() {
    Product dollar = product(5, "USD");
    var basket =
        new Basket.Lines()
            .add(MUG.id(), new Quantity(1))
            .add(dollar.id(), new Quantity(1))
            .basket();

    assertThatThrownBy(() -> basket.priced(Map.of(MUG.id(), MUG, dollar.id(), dollar)))
        .isInstanceOf(MixedCurrencies.class);
  }

  @Test
  void refusesAmountsThatCannotBeCounted() {
    Product dear = product(Long.MAX_VALUE, "KRW");
    var twice = new Basket.Lines().add(dear.id(), new Quantity(2)).basket();
    var andAMug =
        new Basket.Lines().add(dear.id(), new Quantity(1)).add(MUG.id(), new Quantity(1)).basket();

    assertThatThrownBy(() -> twice.priced(Map.of(dear.id(), dear)))
        .isInstanceOf(AmountTooLarge.class);
    assertThatThrownBy(() -> andAMug.priced(Map.of(dear.id(), dear, MUG.id(), MUG)))
        .isInstanceOf(AmountTooLarge.class);
  }

  @Test
  void namesLongOrdersShortEnoughForTheGateway() {
    Product long1 = new Product(UUID.randomUUID(), "x".repeat(300), new Money(1, "KRW"));
    var priced =
        new Basket.Lines()
            .add(long1.id(), new Quantity(1))
            .add(MUG.id(), new Quantity(1))
            .basket()
            .priced(Map.of(long1.id(), long1, MUG.id(), MUG));
    var order =
        Order.place(
            UUID.randomUUID(), UUID.randomUUID(), priced, OrderFixture.NOW, OrderFixture.EXPIRES);

    assertThat(order.name()).hasSize(100).endsWith(" and 1 more");
  }

  private static Product product(long price, String currency) {
    return new Product(UUID.randomUUID(), "Mug", new Money(price, currency));
  }
}
