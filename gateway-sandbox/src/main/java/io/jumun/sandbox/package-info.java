/** A stand-in for the payment gateway. */
@NullMarked
package io.jumun.sandbox;

import org.jspecify.annotations.NullMarked;
