package io.jumun.runner.story;

/** Nobody's data is kept for longer than they want it kept. */
final class SleepingMembers implements Story {

  private static final String JOB = "member-dormancy";

  @Override
  public String title() {
    return "Members who were not seen for a year fall asleep, and are forgotten after the grace period";
  }

  @Override
  public void tell(Scene scene) {
    Members members = scene.members();
    Member bada = members.signUp("Bada");
    Member dal = members.signUp("Dal");
    Member byeol = members.signUp("Byeol");
    bada.expectServed();
    members.daysPass(366, bada, dal);
    members.daysPass(340, byeol);

    LoggedRun first = scene.operator().runNow(JOB);
    scene.expect(
        first.status().equals("SUCCEEDED") && first.count("members deactivated") >= 2,
        "The log counts the two who were not seen for a year.");
    bada.expectFallenAsleep();
    dal.expectFallenAsleep();
    byeol.expectActive();
    bada.expectTokenRefused();
    bada.expectTurnedAway();
    bada.comeBack();

    members.daysPass(31, bada, dal, byeol);
    LoggedRun next = scene.operator().runNow(JOB);
    scene.expect(
        next.status().equals("SUCCEEDED")
            && next.count("members deactivated") >= 1
            && next.count("members deleted") >= 1,
        "The log counts one more, and one whose grace period is over.");
    dal.expectForgotten();
    byeol.expectFallenAsleep();
    bada.expectActive();
  }
}
