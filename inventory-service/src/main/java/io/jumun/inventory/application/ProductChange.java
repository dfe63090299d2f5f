package io.jumun.inventory.application;

import io.jumun.inventory.domain.Images;
import io.jumun.inventory.domain.Offer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a product; what is null stays as it is.
 *
 * @param price in minor units of the currency that the product has
 */
public record ProductChange(
    @Nullable String name,
    @Nullable Long price,
    @Nullable Images images,
    @Nullable Boolean onSale) {

  Offer of(Offer was) {
    return new Offer(
        Objects.requireNonNullElse(name, was.name()),
        price == null ? was.price() : was.price().withMinorUnits(price),
        Objects.requireNonNullElse(images, was.images()),
        Objects.requireNonNullElse(onSale, was.onSale()));
  }
}
