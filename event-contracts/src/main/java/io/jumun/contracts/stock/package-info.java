/**
 * What inventory-service says about the stock of a product, on stock.events; the key is the
 * product.
 */
@NullMarked
package io.jumun.contracts.stock;

import org.jspecify.annotations.NullMarked;
