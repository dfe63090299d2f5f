package io.jumun.contracts.product;

import java.util.UUID;

/** The product as it is now, whole. The price is in minor units of the currency. */
public record ProductChanged(UUID productId, String name, long price, String currency)
    implements ProductEvent {}
