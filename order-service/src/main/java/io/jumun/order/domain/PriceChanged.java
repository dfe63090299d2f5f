package io.jumun.order.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;

/** The shopper was shown other prices than those of the day; nothing was ordered. */
public class PriceChanged extends RuntimeException {

  private final List<NewPrice> prices;
  private final Money amount;

  /** Of a piece, in minor units of the currency. */
  public record NewPrice(UUID productId, String name, long unitPrice, String currency) {}

  private PriceChanged(List<NewPrice> prices, Money amount) {
    super(
        prices.stream()
            .map(
                price -> "%s is %d %s".formatted(price.name(), price.unitPrice(), price.currency()))
            .collect(
                joining(
                    ", ", "Prices are not those that were shown: ", ". Show them, and ask again")));
    this.prices = prices;
    this.amount = amount;
  }

  /**
   * @param amount of all that was to be ordered, without a discount
   */
  static PriceChanged to(List<OrderLine> lines, Money amount) {
    return new PriceChanged(
        lines.stream()
            .map(
                line ->
                    new NewPrice(
                        line.productId(), line.name(), line.unitPrice(), amount.currency()))
            .toList(),
        amount);
  }

  public List<NewPrice> prices() {
    return prices;
  }

  public Money amount() {
    return amount;
  }
}
