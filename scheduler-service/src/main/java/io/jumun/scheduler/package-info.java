/** Durable timers for whoever speaks Kafka. */
@NullMarked
package io.jumun.scheduler;

import org.jspecify.annotations.NullMarked;
