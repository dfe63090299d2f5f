/** Carries the trace of a request through outbox and Kafka. */
@NullMarked
package io.jumun.messaging.trace;

import org.jspecify.annotations.NullMarked;
