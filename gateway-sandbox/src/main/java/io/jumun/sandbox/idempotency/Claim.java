package io.jumun.sandbox.idempotency;

/** What is known about a request that comes with a key. */
sealed interface Claim {

  /** It is the first of its kind. */
  record First() implements Claim {}

  /** The first one is still running. */
  record Running() implements Claim {}

  /** The first one was answered so. */
  record Answered(Answer answer) implements Claim {}
}
