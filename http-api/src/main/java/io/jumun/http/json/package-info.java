/** Reads request bodies strictly: what is unclear is refused, not guessed. */
@NullMarked
package io.jumun.http.json;

import org.jspecify.annotations.NullMarked;
