package io.jumun.inventory.web;

import io.jumun.inventory.domain.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a product; what is missing stays as it is.
 *
 * @param price in minor units of the product's currency
 */
record ChangeProductRequest(
    @Nullable @PlainText(most = 200) String name, @Nullable @Min(0) @Max(Money.MOST) Long price) {

  ChangeProductRequest {
    if (name == null && price == null) {
      throw new IllegalArgumentException("name, price or both must be given");
    }
  }
}
