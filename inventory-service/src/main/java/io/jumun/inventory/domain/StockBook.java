package io.jumun.inventory.domain;

import io.jumun.contracts.Shortage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The stock of the products that a transaction has locked, and the one place where stock moves. All
 * movements of a product add up to one new level, so that a batch writes each product once.
 */
public class StockBook {

  private final Map<UUID, StockLevel> levels;
  private final Map<UUID, StockLevel> moved = new LinkedHashMap<>();

  /**
   * @param levels of the locked products; one that is missing does not exist
   */
  public StockBook(Map<UUID, StockLevel> levels) {
    this.levels = new HashMap<>(levels);
  }

  public Optional<StockLevel> of(UUID productId) {
    return Optional.ofNullable(levels.get(productId));
  }

  /** The levels that are not what they were. */
  public Map<UUID, StockLevel> moved() {
    return Map.copyOf(moved);
  }

  /**
   * More pieces came in, or some were lost.
   *
   * @throws NotEnoughStock when more are to go than are available
   */
  public StockLevel adjust(UUID productId, long delta) {
    StockLevel level = locked(productId).adjust(delta);
    put(productId, level);
    return level;
  }

  /** What the basket wants and the shelf has not; of a product that does not exist, 0 are there. */
  List<Shortage> shortagesOf(Basket basket) {
    return basket.lines().stream()
        .filter(line -> available(line.productId()) < line.quantity())
        .map(
            line ->
                new Shortage(line.productId(), line.quantity(), (int) available(line.productId())))
        .toList();
  }

  /**
   * Moves all that is in the basket.
   *
   * @throws IllegalArgumentException when it would leave a level that cannot be
   */
  void move(Movement movement, Basket basket) {
    basket
        .lines()
        .forEach(
            line -> put(line.productId(), movement.of(locked(line.productId()), line.quantity())));
  }

  private long available(UUID productId) {
    return of(productId).map(StockLevel::available).orElse(0L);
  }

  private StockLevel locked(UUID productId) {
    return of(productId)
        .orElseThrow(() -> new IllegalStateException("The stock of " + productId + " is not here"));
  }

  private void put(UUID productId, StockLevel level) {
    levels.put(productId, level);
    moved.put(productId, level);
  }
}
