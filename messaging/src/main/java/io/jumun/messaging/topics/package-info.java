/** Creates the topics, since no broker may do so on demand. */
@NullMarked
package io.jumun.messaging.topics;

import org.jspecify.annotations.NullMarked;
