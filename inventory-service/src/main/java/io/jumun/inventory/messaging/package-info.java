/** Hears what order-service says and hands over what concerns the stock. */
@NullMarked
package io.jumun.inventory.messaging;

import org.jspecify.annotations.NullMarked;
