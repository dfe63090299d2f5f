/** What passes on Kafka, for a person to read. */
@NullMarked
package io.jumun.runner.events;

import org.jspecify.annotations.NullMarked;
