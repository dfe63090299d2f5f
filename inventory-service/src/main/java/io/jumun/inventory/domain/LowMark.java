package io.jumun.inventory.domain;

import io.jumun.contracts.stock.StockEvent;
import io.jumun.contracts.stock.StockRanLow;
import io.jumun.contracts.stock.StockSoldOut;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How few pieces of a product are few.
 *
 * @param pieces so many available ones, or fewer; 0: only nothing is few. At most {@link #MOST}
 */
public record LowMark(long pieces) {

  public static final long MOST = 1_000_000_000;

  public LowMark {
    if (pieces < 0 || pieces > MOST) {
      throw new IllegalArgumentException("No threshold: " + pieces);
    }
  }

  /**
   * What is to be said about a way down, once for each of the two marks that it passes.
   *
   * @param before pieces that were available
   * @param now pieces that are available
   */
  Stream<StockEvent> passed(UUID productId, long before, long now) {
    return Stream.concat(
        pieces > 0 && before > pieces && now <= pieces
            ? Stream.of(new StockRanLow(productId, now, pieces))
            : Stream.empty(),
        before > 0 && now == 0 ? Stream.of(new StockSoldOut(productId)) : Stream.empty());
  }
}
