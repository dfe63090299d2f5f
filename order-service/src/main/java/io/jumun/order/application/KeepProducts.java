package io.jumun.order.application;

import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.Received;
import java.util.List;
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
    products.keep(NewestVersions.of(events.stream().map(ProductVersion::of).toList()));
  }
}
