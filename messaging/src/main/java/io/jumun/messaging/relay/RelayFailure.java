package io.jumun.messaging.relay;

import org.jspecify.annotations.Nullable;

/**
 * Ends the engine, so that a new one reads everything anew that was not marked. Never one of Kafka
 * Connect's retriable exceptions: for those the engine skips the batch.
 */
final class RelayFailure extends RuntimeException {

  private RelayFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static RelayFailure because(String message, @Nullable Throwable cause) {
    return new RelayFailure(cause == null ? message : message + ": " + cause.getMessage(), cause);
  }

  static RelayFailure stopping() {
    return new RelayFailure("The relay is stopping", null);
  }
}
