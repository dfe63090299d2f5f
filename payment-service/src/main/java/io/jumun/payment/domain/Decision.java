package io.jumun.payment.domain;

import io.jumun.contracts.DomainEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from a transition: events to publish in its transaction, and alarms. Empty when
 * there was nothing to decide.
 */
public record Decision(List<DomainEvent> events, List<Alarm> alarms) {

  public Decision {
    events = List.copyOf(events);
    alarms = List.copyOf(alarms);
  }

  /** Nothing to publish. */
  public static Decision none() {
    return new Decision(List.of(), List.of());
  }

  static Decision publish(DomainEvent... events) {
    return new Decision(List.of(events), List.of());
  }

  static Decision alarm(Alarm alarm) {
    return none().with(alarm);
  }

  Decision and(Decision next) {
    return new Decision(
        Stream.concat(events.stream(), next.events.stream()).toList(),
        Stream.concat(alarms.stream(), next.alarms.stream()).toList());
  }

  Decision with(Alarm alarm) {
    return new Decision(events, Stream.concat(alarms.stream(), Stream.of(alarm)).toList());
  }
}
