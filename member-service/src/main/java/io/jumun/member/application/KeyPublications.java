package io.jumun.member.application;

import java.time.Duration;

/** What of this service's keys has arrived on Kafka. */
public interface KeyPublications {

  /** Whether the key has arrived; waits for it that long at most. */
  boolean hasArrived(String kid, Duration patience);
}
