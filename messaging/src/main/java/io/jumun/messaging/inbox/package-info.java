/** Remembers which events have taken effect, in the transaction of the effect. */
@NullMarked
package io.jumun.messaging.inbox;

import org.jspecify.annotations.NullMarked;
