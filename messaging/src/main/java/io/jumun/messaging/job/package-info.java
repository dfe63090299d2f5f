/** Does the work of scheduler-service's jobs, step by step, and reports how it went. */
@NullMarked
package io.jumun.messaging.job;

import org.jspecify.annotations.NullMarked;
