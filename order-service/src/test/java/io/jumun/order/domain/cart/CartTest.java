package io.jumun.order.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jumun.order.domain.AmountTooLarge;
import io.jumun.order.domain.Basket;
import io.jumun.order.domain.MixedCurrencies;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import io.jumun.order.domain.UnacceptableBasket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CartTest {

  private static final Product MUG = product(4_500, "KRW");
  private static final Product PLATE = product(7_000, "KRW");

  @Test
  void hasSoManyAsWereLastPutIn() {
    Cart cart = empty().with(item(MUG, 3), today(MUG)).with(item(PLATE, 1), today(MUG, PLATE));

    cart = cart.with(item(MUG, 2), today(MUG, PLATE));

    assertThat(cart.items()).containsExactly(item(MUG, 2), item(PLATE, 1));
    assertThat(cart.priced(today(MUG, PLATE)).amount()).isEqualTo(new Money(16_000, "KRW"));
    assertThat(cart.basket().productIds()).containsExactly(MUG.id(), PLATE.id());
  }

  @Test
  void takesOutWhatIsThereAndShrugsAtWhatIsNot() {
    Cart cart = cart(item(MUG, 1), item(PLATE, 1)).without(MUG.id());

    assertThat(cart.items()).containsExactly(item(PLATE, 1));
    assertThat(cart.without(MUG.id())).isEqualTo(cart);
  }

  @Test
  void saysWhichPricesHaveChangedSince() {
    var dearer = new Product(MUG.id(), "Blue mug", new Money(5_000, "KRW"));

    PricedCart priced = cart(item(MUG, 2), item(PLATE, 1)).priced(today(dearer, PLATE));

    assertThat(priced.amount()).isEqualTo(new Money(17_000, "KRW"));
    CartLine mugs = priced.lines().getFirst();
    assertThat(mugs.product()).isEqualTo(dearer);
    assertThat(mugs.priceBefore()).contains(new Money(4_500, "KRW"));
    assertThat(priced.lines().getLast().priceBefore()).isEmpty();
  }

  @Test
  void saysWhatIsNotSoldAnyMoreAndLeavesItOutOfTheAmount() {
    PricedCart priced = cart(item(MUG, 2), item(PLATE, 1)).priced(today(PLATE));

    assertThat(priced.amount()).isEqualTo(new Money(7_000, "KRW"));
    CartLine mugs = priced.lines().getFirst();
    assertThat(mugs.isOnSale()).isFalse();
    assertThat(mugs.product()).isEqualTo(MUG);
    assertThat(mugs.priceBefore()).isEmpty();
    assertThat(cart(item(MUG, 2)).priced(Map.of()).amount()).isNull();
  }

  @Test
  void holdsWhatAnOrderHoldsAndNotMore() {
    List<Product> many =
        IntStream.rangeClosed(1, Basket.MOST_LINES).mapToObj(_ -> product(1, "KRW")).toList();
    Cart full = cart(many.stream().map(one -> item(one, 1)).toArray(CartItem[]::new));
    Product dollar = product(5, "USD");
    Product dear = product(Long.MAX_VALUE, "KRW");

    assertThatThrownBy(() -> full.with(item(MUG, 1), today(MUG)))
        .isInstanceOf(UnacceptableBasket.class);
    assertThat(
            full.with(item(many.getFirst(), 999), Map.of(many.getFirst().id(), many.getFirst()))
                .items())
        .hasSize(Basket.MOST_LINES);
    assertThatThrownBy(() -> cart(item(MUG, 1)).with(item(dollar, 1), today(MUG, dollar)))
        .isInstanceOf(MixedCurrencies.class);
    assertThatThrownBy(() -> cart(item(MUG, 1)).with(item(dear, 1), today(MUG, dear)))
        .isInstanceOf(AmountTooLarge.class);
  }

  @Test
  void showsNoAmountWhereNoneCouldBePaid() {
    Product dear = new Product(PLATE.id(), "Plate", new Money(Long.MAX_VALUE, "KRW"));

    assertThat(cart(item(MUG, 1), item(PLATE, 1)).priced(today(MUG, dear)).amount()).isNull();
  }

  @Test
  void isNotOrderedWhileItIsEmpty() {
    assertThatThrownBy(() -> empty().basket()).isInstanceOf(EmptyCart.class);
  }

  private static Cart empty() {
    return cart();
  }

  private static Cart cart(CartItem... items) {
    return new Cart(7, List.of(items));
  }

  private static CartItem item(Product product, int quantity) {
    return new CartItem(product, new Quantity(quantity));
  }

  private static Map<UUID, Product> today(Product... products) {
    return Arrays.stream(products).collect(Collectors.toMap(Product::id, Function.identity()));
  }

  private static Product product(long price, String currency) {
    return new Product(UUID.randomUUID(), "Thing", new Money(price, currency));
  }
}
