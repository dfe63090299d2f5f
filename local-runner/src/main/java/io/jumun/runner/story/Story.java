package io.jumun.runner.story;

import java.util.List;

/** A promise of the platform, shown on the running platform. */
public interface Story {

  /** A sentence. */
  String title();

  /**
   * Plays it.
   *
   * @throws StoryFailed when the platform does not do what the story says
   */
  void tell(Scene scene);

  /** All of them, in the order in which they are told. */
  static List<Story> all() {
    return List.of(
        new PaidOrder(),
        new SoldOut(),
        new DeclinedThenPaid(),
        new LostAnswer(),
        new NeverPaid(),
        new OneTooMany(),
        new CouponComesAndGoes(),
        new SleepingMembers());
  }
}
