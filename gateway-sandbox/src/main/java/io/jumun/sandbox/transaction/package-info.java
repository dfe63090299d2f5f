/** What happened to payments, one by one, for those who compare books. */
@NullMarked
package io.jumun.sandbox.transaction;

import org.jspecify.annotations.NullMarked;
