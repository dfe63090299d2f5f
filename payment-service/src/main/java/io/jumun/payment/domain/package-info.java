/**
 * The life of a payment, by the table of design.md section 4: no framework, no clock, no gateway's
 * dialect.
 */
@NullMarked
package io.jumun.payment.domain;

import org.jspecify.annotations.NullMarked;
