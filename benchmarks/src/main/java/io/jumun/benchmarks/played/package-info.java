/** What other services would have said and done, played; and a service's tables, from outside. */
@NullMarked
package io.jumun.benchmarks.played;

import org.jspecify.annotations.NullMarked;
