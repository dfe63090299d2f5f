package io.jumun.messaging.relay;

/** Another replica relays now, or may. */
final class LeadershipLost extends RuntimeException {

  private LeadershipLost(String message, Throwable cause) {
    super(message, cause);
  }

  static LeadershipLost by(String holder, Throwable cause) {
    return new LeadershipLost(holder + " no longer relays the outbox: " + cause, cause);
  }
}
