/** What comes on a topic, and how fast. */
@NullMarked
package io.jumun.benchmarks.topic;

import org.jspecify.annotations.NullMarked;
