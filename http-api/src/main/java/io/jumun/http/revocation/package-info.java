/** Keeps whose access tokens ended before their time, read from Kafka. */
@NullMarked
package io.jumun.http.revocation;

import org.jspecify.annotations.NullMarked;
