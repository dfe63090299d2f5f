/** Keeps products row by row, and stock and reservations a whole batch at a time. */
@NullMarked
package io.jumun.inventory.persistence;

import org.jspecify.annotations.NullMarked;
