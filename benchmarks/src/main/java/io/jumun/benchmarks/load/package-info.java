/** Makes the load: so many a second, or as many as go. */
@NullMarked
package io.jumun.benchmarks.load;

import org.jspecify.annotations.NullMarked;
