/** What order-service says, on order.events; the key is the order. */
@NullMarked
package io.jumun.contracts.order;

import org.jspecify.annotations.NullMarked;
