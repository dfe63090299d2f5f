package io.jumun.order.application;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.Received;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Product;

/**
 * A product as it was at some time.
 *
 * @param onSale whether it could be ordered
 * @param sequence grows from version to version
 */
public record ProductVersion(Product product, boolean onSale, long sequence) {

  public static ProductVersion of(Received<ProductEvent> received) {
    return switch (received.event()) {
      case ProductChanged changed ->
          new ProductVersion(
              new Product(
                  changed.productId(),
                  changed.name(),
                  new Money(changed.price(), changed.currency())),
              !Boolean.FALSE.equals(changed.onSale()),
              received.sequence());
    };
  }
}
