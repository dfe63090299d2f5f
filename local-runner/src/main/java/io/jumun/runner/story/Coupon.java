package io.jumun.runner.story;

import io.jumun.runner.shop.Shop;

/** Something off one order of the scene's shopper. */
public final class Coupon {

  private final Scene scene;
  private final Shop shop;
  private final String shopper;
  private final String id;

  Coupon(Scene scene, Shop shop, String shopper, String id) {
    this.scene = scene;
    this.shop = shop;
    this.shopper = shopper;
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** It is changed with its order: what the order has become, is so for the coupon. */
  public void expect(String status) {
    scene.expect(
        shop.coupon(shopper, id).orFail().get("status").asString().equals(status),
        "The coupon is " + status + ".");
  }
}
