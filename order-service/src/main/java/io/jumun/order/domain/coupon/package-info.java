/** Coupons: what they take off, for whom, for how long, and for which order. */
@NullMarked
package io.jumun.order.domain.coupon;

import org.jspecify.annotations.NullMarked;
