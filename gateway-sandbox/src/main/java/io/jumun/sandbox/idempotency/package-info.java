/** The same request once, by its Idempotency-Key. */
@NullMarked
package io.jumun.sandbox.idempotency;

import org.jspecify.annotations.NullMarked;
