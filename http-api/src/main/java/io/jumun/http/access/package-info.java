/** Lets in who carries a valid token and may do what is asked; denies everything else. */
@NullMarked
package io.jumun.http.access;

import org.jspecify.annotations.NullMarked;
