/**
 * What payment-service knows about the money of an order, on payment.events; the key is the order.
 */
@NullMarked
package io.jumun.contracts.payment;

import org.jspecify.annotations.NullMarked;
