/** What the gateway tells the merchant unasked: stored with the change, sent until it is taken. */
@NullMarked
package io.jumun.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
