package io.jumun.payment.application;

import java.time.Instant;

/** The one clock that judges deadlines and leases, the same for every process. */
public interface DatabaseClock {

  /** The time at this moment, not that of the transaction's start. */
  Instant now();
}
