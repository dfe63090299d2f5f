package io.jumun.order.application.cart;

import io.jumun.order.application.Products;
import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import io.jumun.order.domain.UnknownProducts;
import io.jumun.order.domain.cart.CartItem;
import io.jumun.order.domain.cart.PricedCart;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts something into a member's cart, or takes it out. */
@Service
public class ChangeCart {

  private final OwnCart ownCart;
  private final Carts carts;
  private final Products products;

  ChangeCart(OwnCart ownCart, Carts carts, Products products) {
    this.ownCart = ownCart;
    this.carts = carts;
    this.products = products;
  }

  /**
   * @param quantity instead of what was there of it
   * @param seen the version that the cart must still have; null for any
   * @throws CartChanged when it has another
   * @throws UnknownProducts when it is not sold here
   */
  @Transactional
  public PricedCart put(UUID memberId, UUID productId, Quantity quantity, @Nullable Long seen) {
    var cart = ownCart.locked(memberId, seen);
    Set<UUID> ids = new HashSet<>(cart.productIds());
    ids.add(productId);
    var today = products.find(ids);
    var item = new CartItem(sold(productId, today), quantity);
    var changed = cart.with(item, today);
    carts.put(memberId, item);
    return changed.priced(today);
  }

  private static Product sold(UUID productId, Map<UUID, Product> today) {
    @Nullable Product product = today.get(productId);
    if (product == null) {
      throw UnknownProducts.withIds(List.of(productId));
    }
    return product;
  }

  /**
   * What is not in it need not be taken out.
   *
   * @throws CartChanged when it has another version than was seen
   */
  @Transactional
  public PricedCart remove(UUID memberId, UUID productId, @Nullable Long seen) {
    var changed = ownCart.locked(memberId, seen).without(productId);
    carts.remove(memberId, productId);
    return changed.priced(products.find(changed.productIds()));
  }

  /**
   * @throws CartChanged when it has another version than was seen
   */
  @Transactional
  public void clear(UUID memberId, @Nullable Long seen) {
    ownCart.locked(memberId, seen);
    carts.clear(memberId);
  }
}
