/** Takes the commands that anybody may send. */
@NullMarked
package io.jumun.scheduler.messaging;

import org.jspecify.annotations.NullMarked;
