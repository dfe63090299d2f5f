/** For the tests of services: tokens, and what was promised to their callers. */
@NullMarked
package io.jumun.http.test;

import org.jspecify.annotations.NullMarked;
