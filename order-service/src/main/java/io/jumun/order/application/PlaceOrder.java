package io.jumun.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.order.OrderProperties;
import io.jumun.order.application.coupon.RedeemCoupon;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.PricedBasket;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an order with the prices of the day and its coupon, and asks for its timer (rule 1). No
 * stock is held.
 */
@Service
public class PlaceOrder {

  private final Orders orders;
  private final Products products;
  private final RedeemCoupon redeemCoupon;
  private final Consequences consequences;
  private final DescribeOrders describeOrders;
  private final OrderProperties settings;
  private final Clock clock;

  PlaceOrder(
      Orders orders,
      Products products,
      RedeemCoupon redeemCoupon,
      Consequences consequences,
      DescribeOrders describeOrders,
      OrderProperties settings,
      Clock clock) {
    this.orders = orders;
    this.products = products;
    this.redeemCoupon = redeemCoupon;
    this.consequences = consequences;
    this.describeOrders = describeOrders;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws io.jumun.order.domain.UnknownProducts when one of them is not sold here
   * @throws io.jumun.order.domain.MixedCurrencies when they are priced in several currencies
   * @throws io.jumun.order.domain.AmountTooLarge when the sum cannot be counted
   * @throws io.jumun.order.domain.PriceChanged when the shopper was shown other prices
   * @throws io.jumun.order.domain.coupon.CouponRefused when it cannot be had with that coupon
   */
  @Transactional
  public DescribedOrder place(UUID memberId, NewOrder wanted) {
    var now = clock.instant();
    var order =
        Order.place(
            UuidCreator.getTimeOrderedEpoch(),
            memberId,
            priced(memberId, wanted, now),
            now,
            now.plus(settings.expiry()));
    orders.add(order);
    if (wanted.couponId() != null) {
      redeemCoupon.reserve(wanted.couponId(), order.id());
    }
    var shopper = Who.shopper(memberId);
    consequences.of(order, order.placed(), By.of(shopper));
    return describeOrders.describe(order, shopper);
  }

  private PricedBasket priced(UUID memberId, NewOrder wanted, Instant now) {
    var basket = wanted.basket();
    var full = basket.priced(products.find(basket.productIds()));
    wanted.shown().compareWith(full);
    return wanted.couponId() == null
        ? full
        : redeemCoupon.redeem(wanted.couponId(), memberId, full, now);
  }
}
