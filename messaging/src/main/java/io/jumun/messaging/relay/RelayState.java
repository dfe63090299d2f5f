package io.jumun.messaging.relay;

/** What a replica does about the outbox. */
sealed interface RelayState {

  /** Not running, or no longer. */
  record Stopped() implements RelayState {}

  /** Another replica relays, this one is ready to take over. */
  record Standby() implements RelayState {}

  /** Chosen, and on the way to the slot. */
  record Starting() implements RelayState {}

  record Relaying() implements RelayState {}

  /** Rows wait in the outbox until the next attempt succeeds. */
  record Failing(String cause) implements RelayState {}
}
