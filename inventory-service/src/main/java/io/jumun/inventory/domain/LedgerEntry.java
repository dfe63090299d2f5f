package io.jumun.inventory.domain;

import java.util.UUID;

/**
 * One movement of a product's stock: what it adds to each column of the row, or, negative, takes
 * from it. The entries of a product add up to its {@link StockLevel}.
 */
public record LedgerEntry(
    UUID productId, Kind kind, long available, long reserved, long sold, Cause cause) {

  /** What kind of movement. */
  public enum Kind {
    /** what there was when the ledger began */
    OPENING,
    /** the first stock of a new product */
    INITIAL,
    /** pieces came in, or were lost, counted wrongly or written off */
    ADJUSTED,
    /** held for an order */
    RESERVED,
    /** no longer held */
    RELEASED,
    /** paid for */
    SOLD,
    /** held again: the payment fell back */
    HELD_AGAIN,
    /** sold, and back on the shelf */
    RETURNED
  }

  static LedgerEntry between(
      StockLevel before, StockLevel after, UUID productId, Kind kind, Cause cause) {
    return new LedgerEntry(
        productId,
        kind,
        after.available() - before.available(),
        after.reserved() - before.reserved(),
        after.sold() - before.sold(),
        cause);
  }

  /** The first entry of a product. */
  public static LedgerEntry initial(UUID productId, StockLevel level, Cause.Decision decision) {
    return between(StockLevel.initial(0), level, productId, Kind.INITIAL, decision);
  }
}
