/** Products, their stock, and what of it is held for or sold with an order. */
@NullMarked
package io.jumun.inventory;

import org.jspecify.annotations.NullMarked;
