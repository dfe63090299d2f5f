/** What payment-service hears from Kafka. */
@NullMarked
package io.jumun.payment.messaging;

import org.jspecify.annotations.NullMarked;
