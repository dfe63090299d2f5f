package io.jumun.sandbox.fault;

/** The faults by their names in {@code PUT /sandbox/faults}. */
public enum FaultKind {
  DECLINE,
  APPROVE_THEN_DROP,
  SWALLOW,
  ANSWER_LATE,
  ERROR_500,
  GARBAGE
}
