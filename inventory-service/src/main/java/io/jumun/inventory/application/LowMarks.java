package io.jumun.inventory.application;

import io.jumun.inventory.domain.LowMark;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How few pieces of each product are few. */
public interface LowMarks {

  /** The product's own, or that of all; empty when there is no such product. */
  Optional<LowMark> find(UUID productId);

  /**
   * @param mark null: that of all
   * @return whether there is such a product
   */
  boolean set(UUID productId, @Nullable LowMark mark);
}
