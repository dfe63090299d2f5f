package io.jumun.messaging.job;

/** How far a step came. */
public sealed interface JobStep {

  /**
   * A part is done, and there may be more.
   *
   * @param what was done, for people, in the words that follow a number: {@code members
   *     deactivated}
   * @param count how often, 0 or more
   */
  record Did(String what, long count) implements JobStep {

    public Did {
      if (count < 0) {
        throw new IllegalArgumentException("A step cannot do " + count + " " + what);
      }
    }
  }

  /** Nothing is left to do. */
  record Done() implements JobStep {}

  static JobStep did(String what, long count) {
    return new Did(what, count);
  }

  static JobStep done() {
    return new Done();
  }
}
