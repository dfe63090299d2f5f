/** The only door out of a service: a row written in the transaction of the change it tells of. */
@NullMarked
package io.jumun.messaging.outbox;

import org.jspecify.annotations.NullMarked;
