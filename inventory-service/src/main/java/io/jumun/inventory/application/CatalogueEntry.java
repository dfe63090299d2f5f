package io.jumun.inventory.application;

import java.util.UUID;

/**
 * A product as shoppers see it.
 *
 * @param price in minor units of the currency
 * @param available pieces that can be reserved at this moment
 * @param rankingScore 0 until products are ranked
 */
public record CatalogueEntry(
    UUID id, String name, long price, String currency, long available, double rankingScore) {}
