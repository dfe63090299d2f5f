/** Who is asked about a payment, by the way in which it is paid. */
@NullMarked
package io.jumun.payment.gateway.route;

import org.jspecify.annotations.NullMarked;
