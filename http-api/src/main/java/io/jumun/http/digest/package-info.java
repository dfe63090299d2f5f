/** Digests of what is compared and not kept. */
@NullMarked
package io.jumun.http.digest;

import org.jspecify.annotations.NullMarked;
