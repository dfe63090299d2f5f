/** What is measured and how it is told: percentiles, processor time, memory, tables. */
@NullMarked
package io.jumun.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
