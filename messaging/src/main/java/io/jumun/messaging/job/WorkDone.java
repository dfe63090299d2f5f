package io.jumun.messaging.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run has done so far.
 *
 * @param counts by what was done, in the order in which it was first done
 */
record WorkDone(Map<String, Long> counts) {

  WorkDone plus(JobStep.Did step) {
    var more = new LinkedHashMap<>(counts);
    more.merge(step.what(), step.count(), Long::sum);
    return new WorkDone(more);
  }

  long affected() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@code 30 members deactivated, 4 members deleted}. */
  String inWords() {
    return counts.isEmpty()
        ? "nothing to do"
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
  }
}
