/** Waiting for what becomes of something, without asking again and again. */
@NullMarked
package io.jumun.http.waiting;

import org.jspecify.annotations.NullMarked;
