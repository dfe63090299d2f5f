/** Reservations of one hot product, and of many, in batches and one by one. */
@NullMarked
package io.jumun.benchmarks.reservations;

import org.jspecify.annotations.NullMarked;
