/** What a failure means: who is at fault, and whether the same again will do. */
@NullMarked
package io.jumun.messaging.failure;

import org.jspecify.annotations.NullMarked;
