package io.jumun.sandbox.fault;

/** The faults by their names in {@code PUT /sandbox/faults}. */
public enum FaultKind {
  DECLINE,
  APPROVE_THEN_DROP,
  SWALLOW,
  ANSWER_LATE,
  ERROR_500,
  GARBAGE,
  DUPLICATE,
  LATE,
  NEVER,
  SHUFFLE;

  /** Whether it happens to what the gateway sends, not to what it is asked. */
  boolean ofWebhooks() {
    return switch (this) {
      case DUPLICATE, LATE, NEVER, SHUFFLE -> true;
      case DECLINE, APPROVE_THEN_DROP, SWALLOW, ANSWER_LATE, ERROR_500, GARBAGE -> false;
    };
  }
}
