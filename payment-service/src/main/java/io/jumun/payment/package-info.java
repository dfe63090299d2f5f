/** Whether an order's money is charged, and the one place that decides it. */
@NullMarked
package io.jumun.payment;

import org.jspecify.annotations.NullMarked;
