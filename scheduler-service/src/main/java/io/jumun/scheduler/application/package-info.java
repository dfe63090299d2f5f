/** What the scheduler does: take timers, forget cancelled ones, fire those that are due. */
@NullMarked
package io.jumun.scheduler.application;

import org.jspecify.annotations.NullMarked;
