package io.jumun.contracts;

import java.util.UUID;

/**
 * A product of which fewer pieces are available than were asked for; 0 available also when there is
 * no such product.
 */
public record Shortage(UUID productId, int requested, int available) {}
