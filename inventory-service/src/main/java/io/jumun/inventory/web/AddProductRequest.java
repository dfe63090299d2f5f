package io.jumun.inventory.web;

import io.jumun.inventory.application.NewProduct;
import io.jumun.inventory.domain.Images;
import io.jumun.inventory.domain.Money;
import io.jumun.inventory.domain.Offer;
import io.jumun.inventory.domain.StockLevel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product to be sold.
 *
 * @param price in minor units of the currency
 * @param currency ISO 4217, in use today
 * @param stock pieces that are there
 * @param images URLs of pictures, the most telling first: http or https, at most 10; none when
 *     missing
 * @param onSale false: shown by its id only, and not to be ordered; true when missing
 */
record AddProductRequest(
    @NotNull @PlainText(most = 200) String name,
    @NotNull @Min(0) @Max(Money.MOST) Long price,
    @NotNull @CurrencyCode String currency,
    @NotNull @Min(0) @Max(AdjustStockRequest.MOST) Long stock,
    @Nullable List<String> images,
    @Nullable Boolean onSale) {

  AddProductRequest {
    pictures(images);
  }

  NewProduct product() {
    return new NewProduct(
        new Offer(
            name,
            new Money(price, currency),
            pictures(images),
            Objects.requireNonNullElse(onSale, true)),
        StockLevel.initial(stock));
  }

  private static Images pictures(@Nullable List<String> images) {
    return images == null ? Images.NONE : new Images(images);
  }
}
