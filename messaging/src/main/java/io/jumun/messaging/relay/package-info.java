/**
 * Carries what was committed to the outbox to Kafka, in order and at least once, with Debezium on
 * the write-ahead log.
 */
@NullMarked
package io.jumun.messaging.relay;

import org.jspecify.annotations.NullMarked;
