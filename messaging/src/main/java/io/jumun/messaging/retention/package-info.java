/** Retention: rows that are kept for a time and then forgotten, by a job. */
@NullMarked
package io.jumun.messaging.retention;

import org.jspecify.annotations.NullMarked;
