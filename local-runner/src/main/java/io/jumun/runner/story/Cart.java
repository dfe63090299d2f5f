package io.jumun.runner.story;

import io.jumun.runner.shop.Shop;

/** The cart of the scene's shopper. */
public final class Cart {

  private final Scene scene;
  private final Shop shop;
  private final String shopper;

  Cart(Scene scene, Shop shop, String shopper) {
    this.scene = scene;
    this.shop = shop;
    this.shopper = shopper;
  }

  /** Order-service may learn of a new product a moment later than the shop that offers it. */
  public Cart put(Product product, int quantity) {
    scene
        .until(
            "order-service knows '%s'".formatted(product.name()),
            () -> shop.putIntoCart(shopper, product.id(), quantity),
            answer -> answer.status() != 422)
        .orFail();
    scene.says("A shopper puts %d of '%s' into the cart.".formatted(quantity, product.name()));
    return this;
  }

  public PlacedOrder order(Coupon coupon) {
    return scene.placed(
        shop.orderCart(shopper, coupon.id()).orFail(), "The shopper orders it with the coupon");
  }
}
