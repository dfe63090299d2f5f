package io.jumun.inventory.domain;

/**
 * Where the pieces of one product are. Invariant I1: what was received is available, reserved or
 * sold, and none of these is ever negative.
 *
 * @param received all that ever came in, less what was written off
 * @param available free to be reserved
 * @param reserved held for orders that are not paid yet
 * @param sold paid for
 */
public record StockLevel(long received, long available, long reserved, long sold) {

  public StockLevel {
    if (received < 0 || available < 0 || reserved < 0 || sold < 0) {
      throw new IllegalArgumentException(
          "Less than nothing: %d received, %d available, %d reserved, %d sold"
              .formatted(received, available, reserved, sold));
    }
    if (received != available + reserved + sold) {
      throw new IllegalArgumentException(
          "%d received are not %d available, %d reserved and %d sold"
              .formatted(received, available, reserved, sold));
    }
  }

  /** All of it available. */
  public static StockLevel initial(long pieces) {
    return new StockLevel(pieces, pieces, 0, 0);
  }

  /** What lies in the warehouse, held or free. */
  public long onHand() {
    return available + reserved;
  }

  /**
   * @throws NotEnoughStock when fewer would be available than none: what is held stays held
   */
  StockLevel adjust(long delta) {
    if (Math.addExact(available, delta) < 0) {
      throw NotEnoughStock.toTakeAway(-delta, available);
    }
    return new StockLevel(Math.addExact(received, delta), available + delta, reserved, sold);
  }

  StockLevel hold(int pieces) {
    return new StockLevel(received, available - pieces, reserved + pieces, sold);
  }

  StockLevel release(int pieces) {
    return new StockLevel(received, available + pieces, reserved - pieces, sold);
  }

  StockLevel sell(int pieces) {
    return new StockLevel(received, available, reserved - pieces, sold + pieces);
  }

  StockLevel holdAgain(int pieces) {
    return new StockLevel(received, available, reserved + pieces, sold - pieces);
  }

  StockLevel takeBack(int pieces) {
    return new StockLevel(received, available + pieces, reserved, sold - pieces);
  }
}
