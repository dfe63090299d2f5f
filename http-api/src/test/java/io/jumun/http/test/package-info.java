/** Tokens for the tests of services. */
@NullMarked
package io.jumun.http.test;

import org.jspecify.annotations.NullMarked;
