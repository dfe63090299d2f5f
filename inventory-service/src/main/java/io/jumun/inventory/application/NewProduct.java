package io.jumun.inventory.application;

import io.jumun.inventory.domain.Offer;
import io.jumun.inventory.domain.StockLevel;

/** What is offered from now on, and how much of it there is. */
public record NewProduct(Offer offer, StockLevel stock) {}
