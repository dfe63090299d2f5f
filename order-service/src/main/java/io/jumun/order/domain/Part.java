package io.jumun.order.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of an order that is given up; a product named twice counts twice. */
public record Part(List<Pieces> pieces) {

  public Part {
    pieces = List.copyOf(pieces);
  }

  /**
   * Pieces of a product.
   *
   * @param quantity 1 or more; null for all that are left of it
   */
  public record Pieces(UUID productId, @Nullable Integer quantity) {}

  /** How many of what is left on that line. */
  int of(OrderLine line) {
    return pieces.stream()
        .filter(wanted -> wanted.productId().equals(line.productId()))
        .map(Pieces::quantity)
        .mapToInt(quantity -> quantity == null ? line.remaining() : quantity)
        .reduce(0, Math::addExact);
  }
}
