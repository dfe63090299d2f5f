package io.jumun.system.walk;

import io.jumun.system.walk.Session.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens to deposits at the gateway, and the webhooks that hint at it. */
final class DepositSteps {

  private DepositSteps() {}

  static List<Step> of(World world) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < world.sessions.size(); i++) {
      steps.addAll(of(world, i));
    }
    if (world.hints > 0) {
      steps.add(Step.certain("a webhook comes", DepositSteps::hint));
    }
    return steps;
  }

  private static List<Step> of(World world, int place) {
    Session session = world.sessions.get(place);
    List<Step> steps = new ArrayList<>();
    if (session.is(State.WAITING_FOR_DEPOSIT)) {
      steps.add(Step.possible("the deposit comes", w -> become(w, place, State.DONE)));
      if (world.mayAdvanceTo(session.due())) {
        steps.add(Step.certain("no deposit comes", w -> expire(w, place)));
      }
    }
    if (session.account() && session.is(State.DONE) && world.has(Budget.FALL_BACK)) {
      steps.add(Step.possible("the deposit falls back", w -> fallBack(w, place)));
    }
    return steps;
  }

  private static void become(World world, int place, State state) {
    world.sessions.set(place, world.sessions.get(place).now(state));
    world.hints++;
  }

  private static void expire(World world, int place) {
    world.advanceTo(world.sessions.get(place).due());
    world.sessions.set(place, world.sessions.get(place).now(State.EXPIRED));
  }

  private static void fallBack(World world, int place) {
    world.spend(Budget.FALL_BACK);
    become(world, place, State.WAITING_FOR_DEPOSIT);
  }

  /** A question that is under way is put again, so that nobody waits for its answer. */
  private static void hint(World world) {
    world.hints--;
    Instant before = world.payment.nextCheckAt();
    world.payment.hinted(world.now);
    if (before == null || !before.equals(world.payment.nextCheckAt())) {
      world.lease = null;
    }
  }
}
