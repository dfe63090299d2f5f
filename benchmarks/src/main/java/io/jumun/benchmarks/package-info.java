/** Measures how fast the platform is, each figure beside its baseline from the same run. */
@NullMarked
package io.jumun.benchmarks;

import org.jspecify.annotations.NullMarked;
