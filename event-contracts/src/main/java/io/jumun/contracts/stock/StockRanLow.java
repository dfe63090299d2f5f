package io.jumun.contracts.stock;

import java.util.UUID;

/**
 * Few pieces can still be ordered. Said when they become few, and again only after there were more
 * in between.
 *
 * @param available pieces that are neither held nor sold
 * @param threshold so many, or fewer, are few
 */
public record StockRanLow(UUID productId, long available, long threshold) implements StockEvent {}
