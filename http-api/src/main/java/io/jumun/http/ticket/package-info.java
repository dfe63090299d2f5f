/** Tickets: what stands for a token in an address, once and not for long. */
@NullMarked
package io.jumun.http.ticket;

import org.jspecify.annotations.NullMarked;
