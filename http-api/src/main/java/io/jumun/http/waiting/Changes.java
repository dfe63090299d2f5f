package io.jumun.http.waiting;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Tells who waits for something that it has changed. One reader for the process hears what its
 * service says on its own topic, whichever replica says it; nobody asks the database in the
 * meantime.
 */
public final class Changes {

  private final Map<String, List<Semaphore>> watched = new ConcurrentHashMap<>();

  /** To be started with the process. A reader that had lost touch has everybody look again. */
  public TopicReader reader(Topic topic, KafkaProperties kafka) {
    return TopicReader.ofNews(
        topic,
        kafka,
        news -> {
          if (news.key() != null) {
            changed(new String(news.key(), StandardCharsets.UTF_8));
          }
        },
        this::everythingMayHaveChanged);
  }

  /**
   * Looks, and while that is not good looks again each time the subject has changed. Not inside a
   * transaction, which would see nothing new.
   *
   * @param subject the id of the aggregate, as its events have it for a key
   * @return what was seen last, good or not
   */
  public <T> T await(String subject, PreferredWait wait, Supplier<T> look, Predicate<T> good) {
    T seen = look.get();
    if (wait.isNone() || good.test(seen)) {
      return seen;
    }
    long end = System.nanoTime() + wait.longest().toNanos();
    Semaphore news = watch(subject);
    try {
      wait.leave().run();
      do {
        seen = look.get();
      } while (!good.test(seen) && isTold(news, end));
      return seen;
    } finally {
      forget(subject, news);
    }
  }

  void changed(String subject) {
    watched.getOrDefault(subject, List.of()).forEach(Semaphore::release);
  }

  void everythingMayHaveChanged() {
    watched.values().forEach(all -> all.forEach(Semaphore::release));
  }

  /** How many wait. */
  int waiting() {
    return watched.values().stream().mapToInt(List::size).sum();
  }

  private Semaphore watch(String subject) {
    var news = new Semaphore(0);
    watched.compute(
        subject,
        (_, others) -> {
          var all = others == null ? new CopyOnWriteArrayList<Semaphore>() : others;
          all.add(news);
          return all;
        });
    return news;
  }

  private void forget(String subject, Semaphore news) {
    watched.computeIfPresent(
        subject,
        (_, all) -> {
          all.remove(news);
          return all.isEmpty() ? null : all;
        });
  }

  /** What was told several times since is looked at once. */
  private static boolean isTold(Semaphore news, long end) {
    try {
      boolean told = news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      news.drainPermits();
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
