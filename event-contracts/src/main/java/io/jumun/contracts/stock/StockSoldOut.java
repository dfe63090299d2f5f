package io.jumun.contracts.stock;

import java.util.UUID;

/**
 * Nothing can be ordered any more: all of it is held or sold. Held pieces may come back; it is said
 * again only after some were available in between.
 */
public record StockSoldOut(UUID productId) implements StockEvent {}
