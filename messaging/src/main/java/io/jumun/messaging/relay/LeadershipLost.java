package io.jumun.messaging.relay;

/** Another replica relays now. */
final class LeadershipLost extends RuntimeException {

  private LeadershipLost(String message) {
    super(message);
  }

  static LeadershipLost by(String holder) {
    return new LeadershipLost(holder + " was silent for too long, another replica took over");
  }
}
