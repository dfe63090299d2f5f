package io.jumun.contracts.product;

import io.jumun.contracts.DomainEvent;
import java.util.UUID;

/** What inventory-service says about a product. */
public sealed interface ProductEvent extends DomainEvent permits ProductChanged {

  UUID productId();

  @Override
  default String aggregateId() {
    return productId().toString();
  }
}
