/** How long a whole purchase takes, and how many are done in a second. */
@NullMarked
package io.jumun.benchmarks.purchases;

import org.jspecify.annotations.NullMarked;
