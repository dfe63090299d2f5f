/** How many payments a shop confirms while its gateway takes its time, by three designs. */
@NullMarked
package io.jumun.benchmarks.confirm;

import org.jspecify.annotations.NullMarked;
