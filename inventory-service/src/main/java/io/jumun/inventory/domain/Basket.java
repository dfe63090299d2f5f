package io.jumun.inventory.domain;

import io.jumun.contracts.RequestedQuantity;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an order wants of each product: at least one product, at least one piece of each. The order
 * of the products is always the same, so that an answer given twice is the same answer.
 */
public record Basket(SortedMap<UUID, Integer> pieces) {

  public Basket {
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("A basket is not empty");
    }
    pieces.forEach(Basket::atLeastOne);
    pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
  }

  /**
   * Lines of the same product become one.
   *
   * @throws IllegalArgumentException without lines, or with a line of less than one piece
   * @throws ArithmeticException when the pieces of one product exceed an int
   */
  public static Basket of(Collection<RequestedQuantity> lines) {
    var pieces = new TreeMap<UUID, Integer>();
    for (var line : lines) {
      atLeastOne(line.productId(), line.quantity());
      pieces.merge(line.productId(), line.quantity(), Math::addExact);
    }
    return new Basket(pieces);
  }

  public Set<UUID> products() {
    return pieces.keySet();
  }

  public List<RequestedQuantity> lines() {
    return pieces.entrySet().stream()
        .map(line -> new RequestedQuantity(line.getKey(), line.getValue()))
        .toList();
  }

  /**
   * What is not in the other any more; empty when nothing is missing from it.
   *
   * @throws IllegalArgumentException when the other has more of something
   */
  Optional<Basket> without(Basket remaining) {
    if (!products().containsAll(remaining.products())) {
      throw new IllegalArgumentException("%s was never in %s".formatted(remaining, this));
    }
    var gone = new TreeMap<UUID, Integer>();
    pieces.forEach((product, count) -> gone.put(product, count - remaining.piecesOf(product)));
    gone.values().removeIf(count -> count == 0);
    return gone.isEmpty() ? Optional.empty() : Optional.of(new Basket(gone));
  }

  private int piecesOf(UUID product) {
    return pieces.getOrDefault(product, 0);
  }

  private static void atLeastOne(UUID productId, int quantity) {
    if (quantity < 1) {
      throw new IllegalArgumentException("%d pieces of %s".formatted(quantity, productId));
    }
  }
}
