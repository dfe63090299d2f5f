package io.jumun.order.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders, the newest first.
 *
 * @param nextCursor null on the last page
 */
record OrderPage(List<OrderResource> items, @Nullable String nextCursor) {}
