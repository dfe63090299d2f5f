/** How an event looks on Kafka: CloudEvents headers in binary mode and a strict JSON body. */
@NullMarked
package io.jumun.messaging.wire;

import org.jspecify.annotations.NullMarked;
