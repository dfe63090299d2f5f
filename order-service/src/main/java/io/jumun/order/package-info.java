/** order-service: orders from the basket to the door. */
@NullMarked
package io.jumun.order;

import org.jspecify.annotations.NullMarked;
