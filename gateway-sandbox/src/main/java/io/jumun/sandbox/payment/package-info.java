/**
 * Payments as the gateway keeps them: opened by a shopper, confirmed and cancelled by a merchant.
 */
@NullMarked
package io.jumun.sandbox.payment;

import org.jspecify.annotations.NullMarked;
