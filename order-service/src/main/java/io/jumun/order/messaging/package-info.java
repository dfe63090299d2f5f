/** What comes in from other services, and what goes out again when no answer came. */
@NullMarked
package io.jumun.order.messaging;

import org.jspecify.annotations.NullMarked;
