/** Makes a request that is sent twice take effect once. */
@NullMarked
package io.jumun.http.idempotency;

import org.jspecify.annotations.NullMarked;
