/**
 * order-service as a whole, over real HTTP, PostgreSQL and Kafka; the test speaks for the others.
 */
@NullMarked
package io.jumun.order.story;

import org.jspecify.annotations.NullMarked;
