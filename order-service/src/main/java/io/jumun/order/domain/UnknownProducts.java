package io.jumun.order.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Some of what was asked for is not on sale, or not known here yet. */
public class UnknownProducts extends RuntimeException {

  private final List<UUID> productIds;

  private UnknownProducts(List<UUID> productIds) {
    super("There is no product on sale with these ids: " + productIds);
    this.productIds = productIds;
  }

  public static UnknownProducts withIds(Collection<UUID> productIds) {
    return new UnknownProducts(List.copyOf(productIds));
  }

  public List<UUID> productIds() {
    return productIds;
  }
}
