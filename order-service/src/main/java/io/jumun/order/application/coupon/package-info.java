/** Coupons: how they are issued, found, taken for an order and given back. */
@NullMarked
package io.jumun.order.application.coupon;

import org.jspecify.annotations.NullMarked;
