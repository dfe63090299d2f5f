package io.jumun.messaging.deadletter;

/** It was replayed or settled already, and is left as it is. */
public class DeadLetterClosed extends RuntimeException {

  private DeadLetterClosed(String message) {
    super(message);
  }

  static DeadLetterClosed already(DeadLetter letter) {
    return new DeadLetterClosed(
        "It was %s at %s, and stays so; its history says by whom."
            .formatted(letter.status().name().toLowerCase(), letter.closedAt()));
  }
}
