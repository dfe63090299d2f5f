/** The gateway as Toss Payments speaks it (core API v1); nobody else knows a word of it. */
@NullMarked
package io.jumun.payment.gateway.toss;

import org.jspecify.annotations.NullMarked;
