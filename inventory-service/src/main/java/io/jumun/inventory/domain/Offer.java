package io.jumun.inventory.domain;

/**
 * What is said of a product to those who might buy it.
 *
 * @param name 1 to 200 characters, not blank
 * @param price of one piece
 * @param onSale false: not to be ordered for the time being
 */
public record Offer(String name, Money price, Images images, boolean onSale) {

  public Offer {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("A name has 1 to 200 characters");
    }
  }
}
