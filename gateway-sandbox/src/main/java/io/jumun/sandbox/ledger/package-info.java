/** The gateway's own books: every charge and every refund. */
@NullMarked
package io.jumun.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
