package io.jumun.messaging.deadletter;

/** What has become of a record that was set aside. */
public enum DeadLetterStatus {
  /** Waits for a person. */
  OPEN,
  /** Was handled after all. */
  REPLAYED,
  /** Somebody decided that it shall take no effect here. */
  SETTLED
}
