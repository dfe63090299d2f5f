package io.jumun.order.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jumun.order.domain.Basket;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.OrderStatus;
import io.jumun.order.domain.PricedBasket;
import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import io.jumun.order.domain.coupon.CouponRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a coupon takes off a basket of 16,000 won, and when it does not. */
class CouponTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Validity A_DAY = Validity.of(null, NOW.plus(Duration.ofDays(1)), NOW);
  private static final Discount THREE_THOUSAND = new Discount.Fixed(won(3_000));

  @Test
  void takesAnAmountOff() {
    PricedBasket basket = coupon(THREE_THOUSAND).redeemedFor(basket(16_000), NOW);

    assertThat(basket.amount()).isEqualTo(won(13_000));
    assertThat(basket.discount()).isEqualTo(3_000);
    assertThat(basket.couponId()).isEqualTo(coupon(THREE_THOUSAND).id());
  }

  @ParameterizedTest
  @CsvSource({
    "10, , 16000, 1600",
    "10, 1000, 16000, 1000",
    "10, 5000, 16000, 1600",
    "33, , 16000, 5280",
    "33, , 1, 0",
    "99, , 101, 99",
    "100, , 16000, 16000",
    "50, , 9223372036854775807, 4611686018427387903"
  })
  void takesAPercentageOffRoundedDownAndNeverMoreThanItsLimit(
      int percent, Long atMost, long amount, long off) {
    var limit = atMost == null ? null : won(atMost);

    assertThat(new Discount.Percentage(percent, limit, "KRW").of(amount)).isEqualTo(off);
  }

  @Test
  void neverTakesOffMoreThanTheBasketCosts() {
    var basket = coupon(new Discount.Fixed(won(50_000))).redeemedFor(basket(16_000), NOW);

    assertThat(basket.amount()).isEqualTo(won(0));
    assertThat(basket.discount()).isEqualTo(16_000);
  }

  @Test
  void countsForItsCurrencyOnly() {
    refuses(
        coupon(new Discount.Fixed(new Money(5, "USD"))),
        basket(16_000),
        Reason.OTHER_CURRENCY,
        "USD");
  }

  @Test
  void asksForAMinimumBeforeTheDiscount() {
    var coupon = coupon(THREE_THOUSAND, 16_000, A_DAY, CouponStatus.ISSUED);

    assertThat(coupon.redeemedFor(basket(16_000), NOW).amount()).isEqualTo(won(13_000));
    refuses(coupon, basket(15_999), Reason.BELOW_MINIMUM, "16000");
  }

  @Test
  void isKeptWhenItWouldTakeNothingOff() {
    refuses(
        coupon(new Discount.Percentage(1, null, "KRW")), basket(99), Reason.NOTHING_OFF, "keep it");
    refuses(coupon(THREE_THOUSAND), basket(0), Reason.NOTHING_OFF, "keep it");
  }

  @Test
  void isValidFromItsFirstMomentUntilBeforeItsLast() {
    var tomorrow = new Validity(NOW.plusSeconds(1), NOW.plusSeconds(2));
    var coupon = coupon(THREE_THOUSAND, 0, tomorrow, CouponStatus.ISSUED);

    refuses(coupon, NOW, Reason.NOT_YET_VALID);
    assertThat(coupon.redeemedFor(basket(16_000), NOW.plusSeconds(1)).discount()).isEqualTo(3_000);
    refuses(coupon, NOW.plusSeconds(2), Reason.EXPIRED);
  }

  @Test
  void isTakenOnce() {
    for (CouponStatus taken : new CouponStatus[] {CouponStatus.RESERVED, CouponStatus.USED}) {
      refuses(
          coupon(THREE_THOUSAND, 0, A_DAY, taken), basket(16_000), Reason.TAKEN, ORDER.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED, RESERVED",
    "RESERVING, RESERVED",
    "AWAITING_PAYMENT, RESERVED",
    "PAID, RESERVED",
    "CANCELLING, RESERVED",
    "COMPLETED, USED",
    "REJECTED, ISSUED",
    "EXPIRED, ISSUED",
    "CANCELLED, ISSUED"
  })
  void goesTheWayOfItsOrder(OrderStatus order, CouponStatus coupon) {
    assertThat(CouponStatus.with(order)).isEqualTo(coupon);
  }

  @Test
  void isNotIssuedForNoTimeOrForEver() {
    assertThatThrownBy(() -> Validity.of(null, NOW, NOW)).isInstanceOf(UnacceptableCoupon.class);
    assertThatThrownBy(() -> Validity.of(NOW.plusSeconds(5), NOW.plusSeconds(5), NOW))
        .isInstanceOf(UnacceptableCoupon.class);
    assertThatThrownBy(() -> Validity.of(null, Instant.MAX, NOW))
        .isInstanceOf(UnacceptableCoupon.class);
    assertThat(Validity.of(Instant.MIN, NOW.plusSeconds(5), NOW).from()).isEqualTo(NOW);
  }

  @Test
  void isNotIssuedForNothing() {
    assertThatThrownBy(() -> new Discount.Fixed(won(0))).isInstanceOf(UnacceptableCoupon.class);
    for (int percent : new int[] {-1, 0, 101}) {
      assertThatThrownBy(() -> new Discount.Percentage(percent, null, "KRW"))
          .isInstanceOf(UnacceptableCoupon.class);
    }
    assertThatThrownBy(() -> new Discount.Percentage(10, won(0), "KRW"))
        .isInstanceOf(UnacceptableCoupon.class);
  }

  private static final UUID ORDER = UUID.randomUUID();
  private static final UUID ID = UUID.randomUUID();

  private static void refuses(Coupon coupon, Instant at, Reason reason) {
    assertThatThrownBy(() -> coupon.redeemedFor(basket(16_000), at))
        .isInstanceOfSatisfying(
            CouponRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void refuses(Coupon coupon, PricedBasket basket, Reason reason, String because) {
    assertThatThrownBy(() -> coupon.redeemedFor(basket, NOW))
        .hasMessageContaining(because)
        .isInstanceOfSatisfying(
            CouponRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static Coupon coupon(Discount discount) {
    return coupon(discount, 0, A_DAY, CouponStatus.ISSUED);
  }

  private static Coupon coupon(
      Discount discount, long minimum, Validity validity, CouponStatus status) {
    UUID order = status == CouponStatus.ISSUED ? null : ORDER;
    return new Coupon(
        ID, UUID.randomUUID(), status, discount, minimum, validity, order, NOW, UUID.randomUUID());
  }

  private static PricedBasket basket(long amount) {
    var mug = new Product(UUID.randomUUID(), "Mug", won(amount));
    return new Basket.Lines().add(mug.id(), new Quantity(1)).basket().priced(Map.of(mug.id(), mug));
  }

  private static Money won(long amount) {
    return new Money(amount, "KRW");
  }
}
