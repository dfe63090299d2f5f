/** Tells every failure as a problem (RFC 9457) that says what to do about it. */
@NullMarked
package io.jumun.http.problem;

import org.jspecify.annotations.NullMarked;
