package io.jumun.order.application;

import io.jumun.order.domain.Product;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** This service's own copy of the products. */
public interface Products {

  /** Those that are not known, or not on sale, are missing. */
  Map<UUID, Product> find(Collection<UUID> ids);

  /** Keeps each unless something newer is kept already. */
  void keep(Collection<ProductVersion> versions);

  /** Keeps each unless something newer is, and remembers that it was seen. */
  void renew(Collection<ProductVersion> versions);

  /** How many there are. */
  long count();

  /**
   * @return how many were forgotten
   */
  long forgetUnseenSince(Instant time);
}
