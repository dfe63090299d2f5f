package io.jumun.inventory.domain;

import io.jumun.contracts.inventory.InventoryEvent;
import java.time.Instant;
import java.util.Optional;

/** What became of a piece of news. */
public sealed interface Outcome {

  /** The reservation moved; there may be something to say about it. */
  record Changed(ReservationState now, Optional<InventoryEvent> said) implements Outcome {}

  /** Some pieces of what is sold came back. */
  record Reduced(InventoryEvent said) implements Outcome {}

  /** It is held as before, and longer. */
  record Prolonged(Instant dueAt) implements Outcome {}

  /** Asked again: the same decision again (rule C2). */
  record Repeated(InventoryEvent decision) implements Outcome {}

  /** Nothing happened, for this reason. */
  record Ignored(String reason) implements Outcome {}

  /** What is to be published. */
  default Optional<InventoryEvent> answer() {
    return switch (this) {
      case Changed(_, Optional<InventoryEvent> said) -> said;
      case Reduced(InventoryEvent said) -> Optional.of(said);
      case Repeated(InventoryEvent decision) -> Optional.of(decision);
      case Prolonged _, Ignored _ -> Optional.empty();
    };
  }
}
