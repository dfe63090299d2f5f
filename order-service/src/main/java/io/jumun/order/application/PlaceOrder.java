package io.jumun.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.order.OrderProperties;
import io.jumun.order.domain.Basket;
import io.jumun.order.domain.Order;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order with the prices of the day, and asks for its timer (rule 1). No stock is held. */
@Service
public class PlaceOrder {

  private final Orders orders;
  private final Products products;
  private final Consequences consequences;
  private final DescribeOrders describeOrders;
  private final OrderProperties settings;
  private final Clock clock;

  PlaceOrder(
      Orders orders,
      Products products,
      Consequences consequences,
      DescribeOrders describeOrders,
      OrderProperties settings,
      Clock clock) {
    this.orders = orders;
    this.products = products;
    this.consequences = consequences;
    this.describeOrders = describeOrders;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws io.jumun.order.domain.UnknownProducts when one of them is not sold here
   * @throws io.jumun.order.domain.MixedCurrencies when they are priced in several currencies
   * @throws io.jumun.order.domain.AmountTooLarge when the sum cannot be counted
   */
  @Transactional
  public DescribedOrder place(UUID memberId, Basket basket) {
    var priced = basket.priced(products.find(basket.productIds()));
    var now = clock.instant();
    var order =
        Order.place(
            UuidCreator.getTimeOrderedEpoch(), memberId, priced, now, now.plus(settings.expiry()));
    orders.add(order);
    consequences.of(order, order.placed(), By.SHOPPER);
    return describeOrders.describe(order);
  }
}
