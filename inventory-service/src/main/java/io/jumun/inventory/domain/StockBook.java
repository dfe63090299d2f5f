package io.jumun.inventory.domain;

import io.jumun.contracts.Shortage;
import io.jumun.contracts.stock.StockEvent;
import io.jumun.inventory.domain.LedgerEntry.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The stock of the products that a transaction has locked, and the one place where stock moves. All
 * movements of a product add up to one new level, so that a batch writes each product once; each of
 * them is an entry of the ledger.
 */
public class StockBook {

  private final Map<UUID, StockLevel> before;
  private final Map<UUID, LowMark> lowMarks;
  private final Map<UUID, StockLevel> levels;
  private final Map<UUID, StockLevel> moved = new LinkedHashMap<>();
  private final List<LedgerEntry> entries = new ArrayList<>();

  /**
   * @param levels of the locked products; one that is missing does not exist
   */
  public StockBook(Map<UUID, StockLevel> levels) {
    this(levels, Map.of());
  }

  /**
   * @param levels of the locked products; one that is missing does not exist
   * @param lowMarks of those about which something may be said
   */
  public StockBook(Map<UUID, StockLevel> levels, Map<UUID, LowMark> lowMarks) {
    this.before = Map.copyOf(levels);
    this.lowMarks = Map.copyOf(lowMarks);
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
   * What is to be said of products of which little or nothing is left, from the first to the last
   * movement: what went down and up again in between is not told of.
   */
  public List<StockEvent> warnings() {
    return moved.keySet().stream().flatMap(this::warnings).toList();
  }

  private Stream<StockEvent> warnings(UUID productId) {
    return Stream.ofNullable(lowMarks.get(productId))
        .flatMap(
            mark ->
                mark.passed(
                    productId,
                    Objects.requireNonNull(before.get(productId)).available(),
                    locked(productId).available()));
  }

  /** What has moved, in the order in which it did. */
  public List<LedgerEntry> entries() {
    return List.copyOf(entries);
  }

  /**
   * More pieces came in, or some were lost.
   *
   * @throws NotEnoughStock when more are to go than are available
   */
  public StockLevel adjust(UUID productId, long delta, Cause.Decision decision) {
    StockLevel level = locked(productId).adjust(delta);
    put(productId, level, Kind.ADJUSTED, decision);
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
  void move(Movement movement, Basket basket, Cause.Order order) {
    basket.pieces().forEach((productId, pieces) -> move(movement, productId, pieces, order));
  }

  private void move(Movement movement, UUID productId, int pieces, Cause.Order order) {
    put(productId, movement.of(locked(productId), pieces), movement.kind(), order);
  }

  private long available(UUID productId) {
    return of(productId).map(StockLevel::available).orElse(0L);
  }

  private StockLevel locked(UUID productId) {
    return of(productId)
        .orElseThrow(() -> new IllegalStateException("The stock of " + productId + " is not here"));
  }

  private void put(UUID productId, StockLevel level, Kind kind, Cause cause) {
    entries.add(LedgerEntry.between(locked(productId), level, productId, kind, cause));
    levels.put(productId, level);
    moved.put(productId, level);
  }
}
