/** Members' points in double entry: whatever one account gains, another one loses. */
@NullMarked
package io.jumun.payment.gateway.points.ledger;

import org.jspecify.annotations.NullMarked;
