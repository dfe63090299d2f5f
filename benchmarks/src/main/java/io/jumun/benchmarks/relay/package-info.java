/** How fast what was committed to the outbox can be read from Kafka. */
@NullMarked
package io.jumun.benchmarks.relay;

import org.jspecify.annotations.NullMarked;
