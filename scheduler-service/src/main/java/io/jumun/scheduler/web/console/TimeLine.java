package io.jumun.scheduler.web.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all services tell of an order, as one story.
 *
 * @param happenings the earliest first; of two at the same moment the one whose service comes
 *     earlier in the order's way
 * @param troubles with services whose part is missing
 */
record TimeLine(List<Happening> happenings, Map<String, Object> facts, List<Trouble> troubles) {

  static TimeLine of(List<Chapter> chapters) {
    Map<String, Object> facts = new LinkedHashMap<>();
    chapters.forEach(chapter -> facts.putAll(chapter.facts()));
    return new TimeLine(
        chapters.stream()
            .flatMap(chapter -> chapter.happenings().stream())
            .sorted(Comparator.comparing(Happening::at))
            .toList(),
        facts,
        chapters.stream().flatMap(chapter -> chapter.trouble().stream()).distinct().toList());
  }

  /** Everybody answered, and nobody has heard of it. */
  boolean isUnknown() {
    return !facts.containsKey(OrderStory.ORDER) && happenings.isEmpty() && troubles.isEmpty();
  }
}
