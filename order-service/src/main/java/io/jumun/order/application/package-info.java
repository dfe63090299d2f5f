/** The use cases of orders: one class, one transaction each. */
@NullMarked
package io.jumun.order.application;

import org.jspecify.annotations.NullMarked;
