/**
 * Compares our books with the gateway's, day by day, and keeps what differs until a person settles
 * it.
 */
@NullMarked
package io.jumun.payment.application.reconciliation;

import org.jspecify.annotations.NullMarked;
