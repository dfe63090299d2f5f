package io.jumun.inventory.application;

import io.jumun.inventory.domain.OrderNews;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News of an order as it was heard.
 *
 * @param sequence the number of the event that brought it, growing per order
 * @param traceparent the trace that the answer belongs to
 */
public record HeardNews(OrderNews news, long sequence, @Nullable String traceparent) {

  UUID orderId() {
    return news.orderId();
  }
}
