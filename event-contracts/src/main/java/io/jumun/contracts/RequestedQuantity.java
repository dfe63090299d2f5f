package io.jumun.contracts;

import java.util.UUID;

/** So many pieces of a product. */
public record RequestedQuantity(UUID productId, int quantity) {}
