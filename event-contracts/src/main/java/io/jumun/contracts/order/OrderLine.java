package io.jumun.contracts.order;

import java.util.UUID;

/** A line as it was ordered: name and unit price (minor units) of the day. */
public record OrderLine(UUID productId, String name, int quantity, long unitPrice) {}
