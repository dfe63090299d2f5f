package io.jumun.order.domain;

import io.jumun.contracts.DomainEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of something that happened to an order. */
public sealed interface Outcome {

  /**
   * It stands somewhere else now.
   *
   * @param from null for a new order
   * @param what a sentence for its history
   * @param events to append, in this order
   */
  record Moved(@Nullable OrderStatus from, OrderStatus to, String what, List<DomainEvent> events)
      implements Outcome {}

  /**
   * It stands where it stood, and its history has one more sentence.
   *
   * @param events to append, in this order
   */
  record Noted(String what, List<DomainEvent> events) implements Outcome {

    public Noted(String what) {
      this(what, List.of());
    }
  }

  /** Nothing changes, for this reason. */
  record Unchanged(String why) implements Outcome {}

  /** The shopper is told why not. */
  record Refused(Refusal refusal, String why) implements Outcome {}

  /** Besides, a person has to look at it. */
  record OperatorNeeded(String why, Outcome outcome) implements Outcome {}
}
