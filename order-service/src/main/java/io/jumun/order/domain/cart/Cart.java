package io.jumun.order.domain.cart;

import static java.util.stream.Collectors.toSet;

import io.jumun.order.domain.AmountTooLarge;
import io.jumun.order.domain.Basket;
import io.jumun.order.domain.MixedCurrencies;
import io.jumun.order.domain.Money;
import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member is about to order. Nothing is held for it.
 *
 * @param version grows with every change, also when it is emptied: two that differ never have the
 *     same; 0 for one that was never used
 * @param items in the order in which they were first put in
 */
public record Cart(long version, List<CartItem> items) {

  public Cart {
    items = List.copyOf(items);
  }

  public Set<UUID> productIds() {
    return items.stream().map(CartItem::productId).collect(toSet());
  }

  /**
   * @param item instead of what was there of the product
   * @param today what is sold of all that is in it then
   * @throws io.jumun.order.domain.UnacceptableBasket when it has more lines than an order
   * @throws MixedCurrencies when it could not be paid as one order
   * @throws AmountTooLarge when it could not be counted
   */
  public Cart with(CartItem item, Map<UUID, Product> today) {
    List<CartItem> changed = new ArrayList<>(items);
    changed.replaceAll(old -> old.productId().equals(item.productId()) ? item : old);
    if (!changed.contains(item)) {
      changed.add(item);
    }
    basketOf(changed);
    basketOf(onSale(changed, today)).priced(today);
    return new Cart(version, changed);
  }

  public Cart without(UUID productId) {
    return new Cart(
        version, items.stream().filter(item -> !item.productId().equals(productId)).toList());
  }

  /**
   * All of it, on sale or not.
   *
   * @throws EmptyCart when nothing is in it
   */
  public Basket basket() {
    if (items.isEmpty()) {
      throw EmptyCart.ofNothing();
    }
    return basketOf(items);
  }

  public PricedCart priced(Map<UUID, Product> today) {
    return new PricedCart(
        version,
        items.stream().map(item -> new CartLine(item, today.get(item.productId()))).toList(),
        amount(today));
  }

  private @Nullable Money amount(Map<UUID, Product> today) {
    List<CartItem> onSale = onSale(items, today);
    try {
      return onSale.isEmpty() ? null : basketOf(onSale).priced(today).amount();
    } catch (MixedCurrencies | AmountTooLarge _) {
      // It could be counted when it was put in. Who orders it is told why it cannot any more.
      return null;
    }
  }

  private static List<CartItem> onSale(Collection<CartItem> items, Map<UUID, Product> today) {
    return items.stream().filter(item -> today.containsKey(item.productId())).toList();
  }

  private static Basket basketOf(List<CartItem> items) {
    Map<UUID, Quantity> quantities = new LinkedHashMap<>();
    items.forEach(item -> quantities.put(item.productId(), item.quantity()));
    return new Basket(quantities);
  }
}
