package io.jumun.order.application;

import static java.util.stream.Collectors.toMap;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.Received;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Product;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps this service's copy of the products: the newest version of each. */
@Service
public class KeepProducts {

  private final Products products;

  KeepProducts(Products products) {
    this.products = products;
  }

  @Transactional
  public void keep(List<Received<ProductEvent>> events) {
    var newest =
        events.stream()
            .map(KeepProducts::version)
            .collect(
                toMap(
                    version -> version.product().id(),
                    version -> version,
                    BinaryOperator.maxBy(Comparator.comparingLong(ProductVersion::sequence))));
    products.keep(newest.values());
  }

  private static ProductVersion version(Received<ProductEvent> received) {
    return switch (received.event()) {
      case ProductChanged changed ->
          new ProductVersion(
              new Product(
                  changed.productId(),
                  changed.name(),
                  new Money(changed.price(), changed.currency())),
              received.sequence());
    };
  }
}
