/** Clients that wait for what becomes of their orders. */
@NullMarked
package io.jumun.benchmarks.waiting;

import org.jspecify.annotations.NullMarked;
