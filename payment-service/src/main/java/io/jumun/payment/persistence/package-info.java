/** Payments in PostgreSQL. */
@NullMarked
package io.jumun.payment.persistence;

import org.jspecify.annotations.NullMarked;
