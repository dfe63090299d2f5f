/** Leaves a gateway alone that is away, slow or refuses us, and never asks it too often. */
@NullMarked
package io.jumun.payment.gateway.guard;

import org.jspecify.annotations.NullMarked;
