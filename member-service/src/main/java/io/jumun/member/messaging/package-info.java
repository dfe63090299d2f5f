/** Looks on Kafka for what this service has published. */
@NullMarked
package io.jumun.member.messaging;

import org.jspecify.annotations.NullMarked;
