package io.jumun.http.waiting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Who of this process watches what. */
class Watchers {

  private final Map<String, List<Watch>> watched = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** To be closed when it is over. */
  Watch watch(String subject) {
    var watch = new Watch(over -> forget(subject, over));
    count.incrementAndGet();
    watched.compute(
        subject,
        (_, others) -> {
          var all = others == null ? new CopyOnWriteArrayList<Watch>() : others;
          all.add(watch);
          return all;
        });
    return watch;
  }

  private void forget(String subject, Watch over) {
    count.decrementAndGet();
    watched.computeIfPresent(
        subject,
        (_, all) -> {
          all.remove(over);
          return all.isEmpty() ? null : all;
        });
  }

  void tell(String subject) {
    watched.getOrDefault(subject, List.of()).forEach(Watch::tell);
  }

  void tellAll() {
    watched.values().forEach(all -> all.forEach(Watch::tell));
  }

  int count() {
    return count.get();
  }
}
