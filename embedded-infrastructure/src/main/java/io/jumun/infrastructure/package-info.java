/** Real PostgreSQL and a real Kafka broker without Docker, each in processes of its own. */
@NullMarked
package io.jumun.infrastructure;

import org.jspecify.annotations.NullMarked;
