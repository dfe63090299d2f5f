/**
 * Takes batches off Kafka: one transaction when all goes well, record by record when not, dead
 * letters for what is itself at fault.
 */
@NullMarked
package io.jumun.messaging.inbound;

import org.jspecify.annotations.NullMarked;
