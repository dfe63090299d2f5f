/** Dead letters in the hands of operators: looked for, replayed, settled. */
@NullMarked
package io.jumun.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
