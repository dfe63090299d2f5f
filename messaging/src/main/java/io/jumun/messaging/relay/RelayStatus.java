package io.jumun.messaging.relay;

/** What this replica does now, for health and metrics. */
final class RelayStatus {

  private volatile RelayState state = new RelayState.Stopped();
  private volatile boolean leads;

  RelayState state() {
    return state;
  }

  void is(RelayState now) {
    state = now;
  }

  void leads(boolean chosen) {
    leads = chosen;
  }

  /** Whether this replica was chosen, able to relay or not. */
  boolean leads() {
    return leads;
  }
}
