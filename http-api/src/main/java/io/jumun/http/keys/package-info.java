/**
 * Keeps the published signing keys, read from Kafka, so that tokens are checked without asking
 * anyone.
 */
@NullMarked
package io.jumun.http.keys;

import org.jspecify.annotations.NullMarked;
