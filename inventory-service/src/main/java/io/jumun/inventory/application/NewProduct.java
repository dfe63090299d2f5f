package io.jumun.inventory.application;

import io.jumun.inventory.domain.Money;
import io.jumun.inventory.domain.StockLevel;

/** What is to be sold from now on, and how much of it there is. */
public record NewProduct(String name, Money price, StockLevel stock) {}
