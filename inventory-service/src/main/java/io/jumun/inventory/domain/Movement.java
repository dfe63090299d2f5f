package io.jumun.inventory.domain;

/** How the pieces of an order move. */
enum Movement {
  /** available to reserved */
  HOLD {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.hold(pieces);
    }
  },
  /** reserved to available */
  RELEASE {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.release(pieces);
    }
  },
  /** reserved to sold */
  SELL {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.sell(pieces);
    }
  },
  /** sold to reserved */
  HOLD_AGAIN {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.holdAgain(pieces);
    }
  },
  /** sold to available */
  TAKE_BACK {
    @Override
    StockLevel of(StockLevel level, int pieces) {
      return level.takeBack(pieces);
    }
  };

  abstract StockLevel of(StockLevel level, int pieces);
}
