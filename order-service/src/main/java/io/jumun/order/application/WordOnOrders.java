package io.jumun.order.application;

import static java.util.stream.Collectors.toMap;

import io.jumun.contracts.DomainEvent;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.trace.Traces;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What other services' words do to a batch of orders: lock all of them in id order first, because
 * crossing batches would deadlock, then one word after the other, each in the trace of its cause.
 */
@Component
class WordOnOrders {

  private static final Logger log = LoggerFactory.getLogger(WordOnOrders.class);

  private final Orders orders;
  private final Consequences consequences;
  private final Traces traces;

  WordOnOrders(Orders orders, Consequences consequences, Traces traces) {
    this.orders = orders;
    this.consequences = consequences;
    this.traces = traces;
  }

  <E extends DomainEvent> void hear(
      Collection<Received<E>> words,
      Function<E, UUID> orderId,
      BiFunction<Order, Received<E>, Outcome> decision) {
    Map<UUID, Order> locked =
        locked(words.stream().map(word -> orderId.apply(word.event())).distinct().toList());
    for (var word : words) {
      Order order = locked.get(orderId.apply(word.event()));
      traces.continuing(
          word.traceparent(),
          "order hears " + word.event().getClass().getSimpleName(),
          () -> hear(order, word, decision));
    }
  }

  private <E extends DomainEvent> void hear(
      @Nullable Order order, Received<E> word, BiFunction<Order, Received<E>, Outcome> decision) {
    if (order == null) {
      log.warn("Ignoring {}: there is no such order here", word.event());
    } else {
      consequences.of(order, decision.apply(order, word), By.service(word.source()));
    }
  }

  private Map<UUID, Order> locked(List<UUID> ids) {
    return orders.lockAll(ids).stream().collect(toMap(Order::id, Function.identity()));
  }
}
