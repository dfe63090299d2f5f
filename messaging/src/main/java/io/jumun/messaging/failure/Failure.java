package io.jumun.messaging.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose fault it is that something was not done. */
public enum Failure {
  /** Others were quicker: the same again will do. */
  CONTENTION,
  /** The database or the broker is away, full or restarting: nothing is wrong with the record. */
  OUTAGE,
  /** The record, or the work, is itself at fault: it cannot be read, or breaks a rule. */
  RECORD;

  public static Failure of(Throwable thrown) {
    return DatabaseFault.of(thrown).map(Failure::of).or(() -> ofOthers(thrown)).orElse(RECORD);
  }

  private static Failure of(DatabaseFault fault) {
    return switch (fault) {
      case AWAY -> OUTAGE;
      case CONTENDED -> CONTENTION;
      // The same record would meet the same constraint again.
      case CONFLICT -> RECORD;
    };
  }

  private static Optional<Failure> ofOthers(@Nullable Throwable thrown) {
    for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof org.apache.kafka.common.errors.RetriableException
          || t instanceof java.io.IOException) {
        return Optional.of(OUTAGE);
      }
    }
    return Optional.empty();
  }
}
