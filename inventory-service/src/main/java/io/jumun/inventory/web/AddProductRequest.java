package io.jumun.inventory.web;

import io.jumun.inventory.application.NewProduct;
import io.jumun.inventory.domain.Money;
import io.jumun.inventory.domain.StockLevel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A product to be sold.
 *
 * @param price in minor units of the currency
 * @param currency ISO 4217, in use today
 * @param stock pieces that are there
 */
record AddProductRequest(
    @NotNull @PlainText(most = 200) String name,
    @NotNull @Min(0) @Max(Money.MOST) Long price,
    @NotNull @CurrencyCode String currency,
    @NotNull @Min(0) @Max(AdjustStockRequest.MOST) Long stock) {

  NewProduct product() {
    return new NewProduct(name, new Money(price, currency), StockLevel.initial(stock));
  }
}
