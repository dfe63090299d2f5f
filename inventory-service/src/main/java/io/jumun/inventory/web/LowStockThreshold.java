package io.jumun.inventory.web;

import io.jumun.inventory.domain.LowMark;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How few pieces of a product are few.
 *
 * @param pieces so many available ones, or fewer; 0: nothing is told until it is sold out
 */
record LowStockThreshold(@NotNull @Min(0) @Max(LowMark.MOST) Long pieces) {

  static LowStockThreshold of(LowMark mark) {
    return new LowStockThreshold(mark.pieces());
  }
}
