package io.jumun.scheduler.web.console;

import org.jspecify.annotations.Nullable;

/**
 * What one service has of the dead letters that are looked for.
 *
 * @param more the address of what follows, null when this is all
 */
record DeadLetterSection(Service service, Answer<DeadLetterList> answer, @Nullable String more) {

  static DeadLetterSection of(
      DeadLetterSearch search, Service service, Answer<DeadLetterList> answer) {
    var list = answer.orNull();
    // From the page of all services to the first of this one; from there on, page by page.
    return new DeadLetterSection(
        service,
        answer,
        list == null || list.nextCursor() == null
            ? null
            : search.of(service, search.service() == null ? null : list.nextCursor()));
  }

  public @Nullable DeadLetterList list() {
    return answer.orNull();
  }

  public @Nullable String refusal() {
    return answer.refusal();
  }

  /** Nothing to show, and nothing missing. */
  public boolean isEmpty() {
    return answer instanceof Answer.Given<DeadLetterList>(var list) && list.items().isEmpty();
  }
}
