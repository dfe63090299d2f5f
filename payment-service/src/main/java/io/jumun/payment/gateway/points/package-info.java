/** A gateway within this house: it is paid from the member's own points. */
@NullMarked
package io.jumun.payment.gateway.points;

import org.jspecify.annotations.NullMarked;
