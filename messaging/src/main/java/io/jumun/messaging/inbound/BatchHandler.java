package io.jumun.messaging.inbound;

import io.jumun.contracts.DomainEvent;
import java.util.List;

/** What a service does with events that it has not handled before, inside one transaction. */
@FunctionalInterface
public interface BatchHandler<E extends DomainEvent> {

  /**
   * @param events in the order of their partitions; never empty
   */
  void handle(List<Received<E>> events);
}
