package io.jumun.contracts.order;

import java.util.UUID;

/** So many pieces of a product. */
public record RequestedQuantity(UUID productId, int quantity) {}
