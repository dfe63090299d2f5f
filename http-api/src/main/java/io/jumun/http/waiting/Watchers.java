package io.jumun.http.waiting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who of this process watches what. */
class Watchers<V> {

  private final Map<String, List<Watch<V>>> watched = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** To be closed when it is over. */
  Watch<V> watch(String subject) {
    var watch = new Watch<V>(over -> forget(subject, over));
    count.incrementAndGet();
    watched.compute(
        subject,
        (_, others) -> {
          var all = others == null ? new CopyOnWriteArrayList<Watch<V>>() : others;
          all.add(watch);
          return all;
        });
    return watch;
  }

  private void forget(String subject, Watch<V> over) {
    count.decrementAndGet();
    watched.computeIfPresent(
        subject,
        (_, all) -> {
          all.remove(over);
          return all.isEmpty() ? null : all;
        });
  }

  /**
   * @param now how it stands, if whoever tells knows
   */
  void tell(String subject, @Nullable V now) {
    watched.getOrDefault(subject, List.of()).forEach(watch -> watch.tell(now));
  }

  void tellAll() {
    watched.values().forEach(all -> all.forEach(watch -> watch.tell(null)));
  }

  int count() {
    return count.get();
  }
}
