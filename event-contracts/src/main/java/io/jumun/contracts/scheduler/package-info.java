/** What anybody may ask of scheduler-service, and what it answers when the time has come. */
@NullMarked
package io.jumun.contracts.scheduler;

import org.jspecify.annotations.NullMarked;
