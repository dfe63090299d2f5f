/**
 * What inventory-service answers about the stock of an order, on inventory.events; the key is the
 * order.
 */
@NullMarked
package io.jumun.contracts.inventory;

import org.jspecify.annotations.NullMarked;
