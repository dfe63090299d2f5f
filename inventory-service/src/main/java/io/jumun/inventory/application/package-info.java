/** What can be done with products and stock: one use case, one class, one transaction. */
@NullMarked
package io.jumun.inventory.application;

import org.jspecify.annotations.NullMarked;
