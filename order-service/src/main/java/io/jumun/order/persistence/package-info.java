/** Where orders, their histories and the copy of the products are kept. */
@NullMarked
package io.jumun.order.persistence;

import org.jspecify.annotations.NullMarked;
