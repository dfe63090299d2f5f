package io.jumun.sandbox.fault;

import java.time.Duration;

/** What goes wrong with one webhook. */
public sealed interface WebhookFault {

  /** Nothing. */
  record None() implements WebhookFault {}

  /**
   * It is sent twice under one transmission id.
   *
   * @param gap between the first one's success and the second
   */
  record Duplicate(Duration gap) implements WebhookFault {}

  /** It is sent that much later than it should be. */
  record Late(Duration delay) implements WebhookFault {}

  /** It is never sent. */
  record Never() implements WebhookFault {}
}
