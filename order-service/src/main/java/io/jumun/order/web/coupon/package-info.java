/** Coupons over HTTP. */
@NullMarked
package io.jumun.order.web.coupon;

import org.jspecify.annotations.NullMarked;
