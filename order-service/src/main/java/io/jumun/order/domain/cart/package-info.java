/** What members are about to order. */
@NullMarked
package io.jumun.order.domain.cart;

import org.jspecify.annotations.NullMarked;
