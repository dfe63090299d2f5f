package io.jumun.order.domain.cart;

import io.jumun.order.domain.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart with the names and prices of the day.
 *
 * @param amount of what is on sale; null when that is nothing, or cannot be paid as one order
 */
public record PricedCart(long version, List<CartLine> lines, @Nullable Money amount) {}
