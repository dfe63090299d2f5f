package io.jumun.messaging.retention;

/** Rows that are kept for a time and then forgotten. A bean of it is all that is needed. */
public interface RetentionRule {

  /** In the words that follow a number: {@code inbox entries forgotten}. */
  String what();

  /**
   * Forgets some that are too old, in the caller's transaction.
   *
   * @param most 1 or more
   * @return how many; 0 when none is too old
   */
  int forget(int most);
}
