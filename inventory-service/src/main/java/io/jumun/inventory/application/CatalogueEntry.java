package io.jumun.inventory.application;

import java.util.List;
import java.util.UUID;

/**
 * A product as shoppers see it.
 *
 * @param price in minor units of the currency
 * @param images where its pictures are, the most telling first
 * @param onSale false: not to be ordered for the time being
 * @param available pieces that can be reserved at this moment
 * @param rankingScore 0 until products are ranked
 */
public record CatalogueEntry(
    UUID id,
    String name,
    long price,
    String currency,
    List<String> images,
    boolean onSale,
    long available,
    double rankingScore) {}
