/** Reads topics that every process needs for itself, whole and without a consumer group. */
@NullMarked
package io.jumun.http.topic;

import org.jspecify.annotations.NullMarked;
