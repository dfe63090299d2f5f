package io.jumun.runner.story;

import io.jumun.runner.events.EventTail;
import io.jumun.runner.events.PassingEvent;
import io.jumun.runner.platform.Platform;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What passes on Kafka about those whom a scene is about; the narrator hears it, too. */
final class Wire implements AutoCloseable {

  private static final Duration SILENCE = Duration.ofMillis(700);

  private final Narrator narrator;
  private final Set<String> subjects = ConcurrentHashMap.newKeySet();
  private final Queue<PassingEvent> passed = new ConcurrentLinkedQueue<>();
  private final EventTail events;
  private volatile long lastHeard = System.nanoTime();

  Wire(Platform platform, Narrator narrator) {
    this.narrator = narrator;
    this.events = EventTail.from(platform.kafka().bootstrapServers(), this::hear);
  }

  /**
   * From now on.
   *
   * @param subject the key of its events, or a part of it: timers have the order's id in theirs
   */
  void watch(String subject) {
    subjects.add(subject);
  }

  /** Waits until that has passed about a watched subject. */
  void await(String subject, String type) {
    Patience.until(
        type + " about " + subject,
        Patience.USUAL,
        () -> passed,
        heard ->
            heard.stream()
                .anyMatch(
                    event -> event.key().contains(subject) && event.shortType().equals(type)));
  }

  /** Until nothing was heard for a moment, so that no event interrupts what is told next. */
  void awaitSilence() {
    Patience.until(
        "an end of the events",
        Patience.USUAL,
        () -> System.nanoTime() - lastHeard,
        since -> since > SILENCE.toNanos());
  }

  @Override
  public void close() {
    events.close();
  }

  private void hear(PassingEvent event) {
    if (subjects.stream().anyMatch(event.key()::contains)) {
      lastHeard = System.nanoTime();
      passed.add(event);
      narrator.hears(event);
    }
  }
}
