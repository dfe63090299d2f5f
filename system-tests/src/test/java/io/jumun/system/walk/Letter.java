package io.jumun.system.walk;

import io.jumun.contracts.DomainEvent;
import java.time.Instant;

/**
 * An event on its way.
 *
 * @param number its {@code ce_sequence}
 * @param at when it was said
 */
record Letter(DomainEvent event, long number, Instant at) {

  String name() {
    return event.getClass().getSimpleName();
  }
}
