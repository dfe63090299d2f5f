package io.jumun.benchmarks.confirm.shop;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order, the stock and the money in one transaction, the gateway's 200 ms included. */
@Component
class ConfirmPayment {

  private final OrderRows orders;
  private final StockRows stock;
  private final GatewayClient gateway;
  private final ShopProperties design;

  ConfirmPayment(OrderRows orders, StockRows stock, GatewayClient gateway, ShopProperties design) {
    this.orders = orders;
    this.stock = stock;
    this.gateway = gateway;
    this.design = design;
  }

  /**
   * @throws IllegalStateException when there is nothing to pay, and when the gateway refuses
   */
  @Transactional
  public void confirm(UUID member, UUID orderId, String paymentKey, long amount) {
    var order =
        orders
            .lock(orderId)
            .filter(found -> found.mayBePaidBy(member, amount))
            .orElseThrow(() -> new IllegalStateException("Nothing to pay: " + orderId));
    if (design.stockInTransaction()) {
      stock.lock(order.productId()).sell(order.quantity());
    }
    gateway.charge(orderId, paymentKey, amount);
    order.paid(paymentKey);
  }
}
