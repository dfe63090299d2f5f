/** Carts over HTTP. */
@NullMarked
package io.jumun.order.web.cart;

import org.jspecify.annotations.NullMarked;
