package io.jumun.inventory.domain;

import io.jumun.inventory.domain.LedgerEntry.Kind;

/** How the pieces of an order move. */
enum Movement {
  /** available to reserved */
  HOLD(Kind.RESERVED) {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.hold(pieces);
    }
  },
  /** reserved to available */
  RELEASE(Kind.RELEASED) {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.release(pieces);
    }
  },
  /** reserved to sold */
  SELL(Kind.SOLD) {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.sell(pieces);
    }
  },
  /** sold to reserved */
  HOLD_AGAIN(Kind.HELD_AGAIN) {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.holdAgain(pieces);
    }
  },
  /** sold to available */
  TAKE_BACK(Kind.RETURNED) {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.takeBack(pieces);
    }
  };

  private final Kind kind;

  Movement(Kind kind) {
    this.kind = kind;
  }

  /** How the ledger calls it. */
  Kind kind() {
    return kind;
  }

  abstract StockLevel of(StockLevel level, int pieces);
}
