/** Tells the OpenAPI document about tokens and idempotency keys. */
@NullMarked
package io.jumun.http.openapi;

import org.jspecify.annotations.NullMarked;
