/** Bounds what is let in at once, and how large it may be. */
@NullMarked
package io.jumun.http.admission;

import org.jspecify.annotations.NullMarked;
