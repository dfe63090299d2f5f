package io.jumun.messaging.deadletter;

import java.util.UUID;

/** There is no such dead letter in this service. */
public class DeadLetterNotFound extends RuntimeException {

  private DeadLetterNotFound(String message) {
    super(message);
  }

  static DeadLetterNotFound withId(UUID id) {
    return new DeadLetterNotFound(
        "There is no dead letter %s here; another service may have it.".formatted(id));
  }
}
