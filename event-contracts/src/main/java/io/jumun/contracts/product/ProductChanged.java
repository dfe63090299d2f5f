package io.jumun.contracts.product;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The product as it is now, whole. The price is in minor units of the currency.
 *
 * @param images where its pictures are, the most telling first: http or https; null: not said
 * @param onSale false: not to be ordered for the time being; null, as in events from before there
 *     was a choice: on sale
 */
public record ProductChanged(
    UUID productId,
    String name,
    long price,
    String currency,
    @Nullable List<String> images,
    @Nullable Boolean onSale)
    implements ProductEvent {

  /** As it was said before there were images, and a choice about sale. */
  public ProductChanged(UUID productId, String name, long price, String currency) {
    this(productId, name, price, currency, null, null);
  }
}
