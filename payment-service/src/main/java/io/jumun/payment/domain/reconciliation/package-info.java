/** How our books and the gateway's can differ, and what is proposed then. */
@NullMarked
package io.jumun.payment.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
