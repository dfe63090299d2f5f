package io.jumun.scheduler.web.console;

import org.jspecify.annotations.Nullable;

/** A service on the page of all of them. */
record ServiceStanding(
    Service service, Answer<RelayAnswer> relayAnswer, Answer<DeadLetterList> deadLetterAnswer) {

  public @Nullable RelayAnswer relay() {
    return relayAnswer.orNull();
  }

  public @Nullable DeadLetterList deadLetters() {
    return deadLetterAnswer.orNull();
  }

  /** Why it does not say how it stands; null when it does, or does not answer at all. */
  public @Nullable String refusal() {
    return relayAnswer.refusal();
  }
}
