package io.jumun.inventory.application;

import io.jumun.inventory.domain.Cause;
import io.jumun.inventory.domain.StockBook;
import io.jumun.inventory.domain.StockLevel;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The stock of all products. Whatever changes it here is an entry of the ledger as well. */
public interface Stocks {

  void add(UUID productId, StockLevel initial, Cause.Decision decision);

  Optional<StockLevel> find(UUID productId);

  /**
   * Locks the stock of these products until the transaction ends, in the order of their ids, so
   * that baskets which cross wait for each other instead of for ever.
   */
  StockBook lock(Collection<UUID> productIds);

  /** Writes what has moved, each product once, and each movement. */
  void save(StockBook book);
}
