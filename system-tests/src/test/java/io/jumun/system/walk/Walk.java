package io.jumun.system.walk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every world that can be reached, each once.
 *
 * @param worlds how many there were
 * @param ends in how many nothing was left to happen
 * @param broken the first promise that was broken, and the way there; null when none was
 * @param operatorCalls everything for which a person was called on any way
 */
record Walk(int worlds, int ends, @Nullable String broken, Set<String> operatorCalls) {

  private record Place(World world, @Nullable Place before, String step) {

    String way() {
      Deque<String> steps = new ArrayDeque<>();
      for (Place place = this; place != null; place = place.before) {
        steps.addFirst(place.step);
      }
      return String.join("\n  ", steps);
    }
  }

  static Walk through(Map<Budget, Integer> budgets) {
    Set<String> seen = new HashSet<>();
    Set<String> calls = new TreeSet<>();
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(new World(budgets), null, "placed")));
    seen.add(Print.of(open.getFirst().world));
    int ends = 0;
    while (!open.isEmpty()) {
      Place place = open.removeLast();
      calls.addAll(place.world.operatorCalls);
      List<Step> steps = place.world.steps();
      boolean end = steps.stream().noneMatch(Step::certain);
      List<String> broken =
          end ? Promises.brokenAtTheEndOf(place.world) : Promises.brokenIn(place.world);
      if (!broken.isEmpty()) {
        return new Walk(seen.size(), ends, broken + " after\n  " + place.way(), calls);
      }
      ends += end ? 1 : 0;
      for (Place next : steps.stream().map(step -> after(place, step)).toList()) {
        if (seen.add(Print.of(next.world))) {
          open.addLast(next);
        }
      }
    }
    return new Walk(seen.size(), ends, null, calls);
  }

  private static Place after(Place place, Step step) {
    return new Place(place.world.after(step), place, step.name());
  }
}
