/** What members do with their carts. */
@NullMarked
package io.jumun.order.application.cart;

import org.jspecify.annotations.NullMarked;
