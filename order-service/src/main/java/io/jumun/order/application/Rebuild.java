package io.jumun.order.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the products, made anew.
 *
 * @param records read so far
 * @param forgotten products that are not in the topic any more
 * @param failure why it ended early
 */
public record Rebuild(
    long id,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long records,
    long forgotten,
    @Nullable String failure) {

  /** How far it is. */
  public enum Status {
    RUNNING,
    DONE,
    FAILED
  }

  public Status status() {
    if (finishedAt == null) {
      return Status.RUNNING;
    }
    return failure == null ? Status.DONE : Status.FAILED;
  }
}
