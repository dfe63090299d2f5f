package io.jumun.order.domain;

import static io.jumun.order.domain.OrderFixture.MINIMUM;
import static io.jumun.order.domain.OrderFixture.NOW;
import static io.jumun.order.domain.OrderFixture.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.order.PaymentCancellationRequested;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Whatever is in a basket and whatever comes off: no unit is lost, and none is given back twice.
 */
class DiscountShareTest {

  /** More of them with -Dseeds=100000. */
  private static final int SEEDS = Integer.getInteger("seeds", 300);

  @Test
  void theLinesShareAllOfItAndNoneMoreThanItsPrice() {
    withEverySeed(
        dice -> {
          PricedBasket full = basket(dice);
          long off = dice.nextLong(full.amount().amount() + 1);

          PricedBasket less = full.less(off, UUID.randomUUID());

          assertThat(less.amount().amount()).isEqualTo(full.amount().amount() - off);
          assertThat(less.lines().stream().mapToLong(OrderLine::discount).sum()).isEqualTo(off);
          assertThat(less.lines())
              .allSatisfy(line -> assertThat(line.discount()).isBetween(0L, line.price()))
              .allSatisfy(line -> isFair(line, less));
        });
  }

  /** Less than one unit away from its exact share. */
  private static void isFair(OrderLine line, PricedBasket less) {
    double full = less.amount().amount() + less.discount();
    double exact = less.discount() * (line.price() / full);
    assertThat((double) line.discount()).isBetween(exact - 1, exact + 1);
  }

  @Test
  void givenUpBitByBitAllThatWasPaidComesBackAndNothingMore() {
    withEverySeed(
        dice -> {
          PricedBasket full = basket(dice);
          long off = dice.nextLong(full.amount().amount() + 1);
          Order order = paid(full.less(off, UUID.randomUUID()));
          long charged = order.amount().amount();

          List<Long> refunds = new ArrayList<>();
          while (order.status() == OrderStatus.PAID) {
            refunds.add(giveUp(aPart(order, dice), order, charged));
            isWorthWhatItSays(order);
          }

          assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
          assertThat(refunds).allMatch(refund -> refund >= 0);
          assertThat(refunds.stream().mapToLong(Long::longValue).sum()).isEqualTo(charged);
        });
  }

  private static void isWorthWhatItSays(Order order) {
    long fullPrice =
        order.lines().stream().mapToLong(line -> line.remaining() * line.unitPrice()).sum();
    assertThat(order.amount().amount() + order.discount()).isEqualTo(fullPrice);
  }

  @Test
  void aPieceCostsWhatItCostWhenItWasPaid() {
    Product pen = product(1_000);
    Order order =
        paid(
            new Basket.Lines()
                .add(pen.id(), new Quantity(3))
                .basket()
                .priced(Map.of(pen.id(), pen))
                .less(1_000, UUID.randomUUID()));
    var onePen = new Part(List.of(new Part.Pieces(pen.id(), 1)));

    assertThat(giveUp(onePen, order, 2_000)).isEqualTo(667);
    assertThat(giveUp(onePen, order, 2_000)).isEqualTo(667);
    assertThat(giveUp(onePen, order, 2_000)).isEqualTo(666);
  }

  @Test
  void amountsAsLargeAsCanBeCountedAreShared() {
    Product palace = product(Long.MAX_VALUE / 3);
    var priced =
        new Basket.Lines()
            .add(palace.id(), new Quantity(3))
            .basket()
            .priced(Map.of(palace.id(), palace));

    OrderLine line =
        priced.less(priced.amount().amount() - 1, UUID.randomUUID()).lines().getFirst();

    assertThat(line.discount()).isEqualTo(priced.amount().amount() - 1);
    assertThat(line.withLeaving(3).worthLeaving()).isEqualTo(1);
  }

  /** What the order asks back for it. */
  private static long giveUp(Part part, Order order, long charged) {
    var said = events(order.inPart().cancel(part, "not wanted", UUID.randomUUID(), NOW));
    if (!(said.getFirst() instanceof PaymentCancellationRequested request)) {
      return 0;
    }
    if (request.amount() == null) {
      order.payment().cancelled(charged, NOW);
      return order.amount().amount();
    }
    order.payment().partiallyCancelled(request.refundId(), request.amount(), NOW);
    return request.amount();
  }

  private static Part aPart(Order order, Random dice) {
    List<Part.Pieces> pieces =
        order.lines().stream()
            .filter(_ -> dice.nextBoolean())
            .map(line -> new Part.Pieces(line.productId(), 1 + dice.nextInt(line.remaining())))
            .toList();
    return new Part(
        pieces.isEmpty()
            ? List.of(new Part.Pieces(order.lines().getFirst().productId(), null))
            : pieces);
  }

  private static void withEverySeed(Consumer<Random> test) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      try {
        test.accept(new Random(seed));
      } catch (AssertionError e) {
        throw new AssertionError("with seed " + seed, e);
      }
    }
  }

  private static Order paid(PricedBasket basket) {
    Order order = OrderFixture.place(basket);
    order.checkOut(PaymentMethod.CARD, 0, NOW);
    order.stock().reserved(NOW);
    order.payment().approved(order.amount(), NOW, NOW);
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    return order;
  }

  /** 1 to 8 lines; prices from nothing to much, so that many have to be rounded. */
  private static PricedBasket basket(Random dice) {
    Map<UUID, Product> products = new HashMap<>();
    var lines = new Basket.Lines();
    for (int line = dice.nextInt(8); line >= 0; line--) {
      Product product = product(dice.nextInt(5) == 0 ? 0 : dice.nextLong(1, 20_000));
      products.put(product.id(), product);
      lines.add(product.id(), new Quantity(1 + dice.nextInt(7)));
    }
    Product sure = product(1 + dice.nextLong(MINIMUM));
    products.put(sure.id(), sure);
    return lines.add(sure.id(), new Quantity(1)).basket().priced(products);
  }

  private static Product product(long price) {
    return new Product(UUID.randomUUID(), "Thing", new Money(price, "KRW"));
  }
}
