package io.jumun.inventory.web;

import io.jumun.inventory.application.ProductChange;
import io.jumun.inventory.domain.Images;
import io.jumun.inventory.domain.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a product; what is missing stays as it is.
 *
 * @param price in minor units of the product's currency
 * @param images all of them, at most 10 http or https URLs; an empty list takes them away
 * @param onSale false takes it off sale
 */
record ChangeProductRequest(
    @Nullable @PlainText(most = 200) String name,
    @Nullable @Min(0) @Max(Money.MOST) Long price,
    @Nullable List<String> images,
    @Nullable Boolean onSale) {

  ChangeProductRequest {
    if (name == null && price == null && images == null && onSale == null) {
      throw new IllegalArgumentException("One of name, price, images and onSale must be given");
    }
    pictures(images);
  }

  ProductChange change() {
    return new ProductChange(name, price, pictures(images), onSale);
  }

  private static @Nullable Images pictures(@Nullable List<String> images) {
    return images == null ? null : new Images(images);
  }
}
