/** Timers in PostgreSQL. */
@NullMarked
package io.jumun.scheduler.persistence;

import org.jspecify.annotations.NullMarked;
