/** One transaction for what many callers want to write. */
@NullMarked
package io.jumun.messaging.commit;

import org.jspecify.annotations.NullMarked;
