package io.jumun.http.waiting;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;

/**
 * Tells who waits for something that it has changed. One reader for the process hears what its
 * service says on its own topic, whichever replica says it; nobody asks the database in the
 * meantime.
 *
 * @param <V> what who waits is shown
 */
public final class Changes<V> implements SmartLifecycle {

  /** How many may wait at once: fewer than the server has connections. */
  static final int MOST = 5_000;

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  /** After this a client comes back by itself, perhaps to another replica. */
  private static final Duration LONGEST_STREAM = Duration.ofMinutes(10);

  private final Watchers<V> watchers = new Watchers<>();
  private volatile boolean closing;

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

  /** Looks, and while that is not good looks again each time the subject has changed. */
  public V await(String subject, PreferredWait wait, Supplier<V> look, Predicate<V> good) {
    return await(subject, wait, () -> false, look, good);
  }

  /**
   * Begins something, looks what has become of it, and while that is not good looks again each time
   * the subject has changed. Not inside a transaction, which would see nothing new. Where too many
   * wait already, or the process ends, it does not wait.
   *
   * @param subject the id of the aggregate, as its events have it for a key
   * @param begin whether there will be news: then the first look comes after it
   * @return what was seen last, good or not
   */
  public V await(
      String subject,
      PreferredWait wait,
      BooleanSupplier begin,
      Supplier<V> look,
      Predicate<V> good) {
    if (wait.isNone() || waiting() >= MOST) {
      begin.getAsBoolean();
      return look.get();
    }
    // Before anything begins: what is said at once is heard, too.
    try (Watch<V> watch = watchers.watch(subject)) {
      boolean newsToCome = begin.getAsBoolean();
      long end = System.nanoTime() + wait.longest().toNanos();
      return newsToCome
          ? lookWhenTold(watch, end, wait, look, good)
          : look(watch, end, wait, look, good);
    }
  }

  private V look(
      Watch<V> watch, long end, PreferredWait wait, Supplier<V> look, Predicate<V> good) {
    V seen = look.get();
    return good.test(seen) || closing ? seen : lookWhenTold(watch, end, wait, look, good);
  }

  private V lookWhenTold(
      Watch<V> watch, long end, PreferredWait wait, Supplier<V> look, Predicate<V> good) {
    wait.leave().run();
    boolean told;
    V seen;
    do {
      told = !closing && watch.isTold(end);
      // What was told may be old already, and then it is only as good as any look before the last.
      seen = watch.told().filter(good).orElseGet(look);
    } while (told && !good.test(seen));
    return seen;
  }

  /**
   * Tells a client how something stands now, and again each time it has changed, until nothing more
   * is to come, the client has gone, or it is not welcome any more. What changed several times
   * before it was told is told once.
   *
   * @param subject the id of the aggregate, as its events have it for a key
   * @param welcome whether the client may still know
   * @param look throws, before anything was told, what the client is to be answered instead
   */
  public void tell(
      String subject, EventClient client, BooleanSupplier welcome, Supplier<News> look) {
    if (waiting() >= MOST) {
      throw new TooManyListeners();
    }
    try (Watch<V> watch = watchers.watch(subject)) {
      News first = look.get();
      if (first.last() && client.hasHeard(first)) {
        client.dismiss();
      } else {
        client.welcome();
        goOnTelling(client, first, watch, welcome, look);
      }
    } catch (IOException gone) {
      // As clients do, without a word.
    }
  }

  private void goOnTelling(
      EventClient client, News first, Watch<V> watch, BooleanSupplier welcome, Supplier<News> look)
      throws IOException {
    long end = System.nanoTime() + LONGEST_STREAM.toNanos();
    BooleanSupplier over = () -> System.nanoTime() > end || !welcome.getAsBoolean();
    for (News seen = first; ; seen = look.get()) {
      client.tell(seen);
      // Who begins to listen while the process ends is told once, and comes back to another.
      if (seen.last() || closing) {
        return;
      }
      while (!watch.isTold(System.nanoTime() + KEEP_ALIVE.toNanos())) {
        client.keepAlive();
        if (over.getAsBoolean()) {
          return;
        }
      }
      if (over.getAsBoolean()) {
        return;
      }
    }
  }

  void changed(String subject) {
    watchers.tell(subject, null);
  }

  /**
   * This process has changed it itself, and committed: who waits here for that is shown it without
   * a look.
   */
  public void changed(String subject, V now) {
    watchers.tell(subject, now);
  }

  void everythingMayHaveChanged() {
    watchers.tellAll();
  }

  /** How many wait. */
  public int waiting() {
    return watchers.count();
  }

  @Override
  public void start() {
    closing = false;
  }

  /** Before the server, which waits for those who wait: they are answered with what is known. */
  @Override
  public void stop() {
    closing = true;
    everythingMayHaveChanged();
  }

  @Override
  public boolean isRunning() {
    return !closing;
  }
}
