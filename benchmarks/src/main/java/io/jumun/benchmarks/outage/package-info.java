/** What shoppers and the machine notice while the gateway is away, and what is left afterwards. */
@NullMarked
package io.jumun.benchmarks.outage;

import org.jspecify.annotations.NullMarked;
