package io.jumun.messaging.relay;

import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.Sizeable;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Between Debezium's reader and its engine. The engine asks an empty queue for its size again and
 * again through the last millisecond of every poll (ChangeEventQueue.poll waits in whole
 * milliseconds), which costs an idle service a tenth of a core; this one lets it wait instead.
 *
 * <p>Always called under the lock of Debezium's own queue, so an event may come a millisecond
 * later.
 */
public final class PatientQueue<T extends Sizeable> implements QueueProvider<T> {

  static final String NAME = "jumun-patient";

  /** Nanoseconds between two looks that only somebody who does not wait leaves. */
  private static final long HASTE = 200_000;

  /** Nanoseconds. */
  private static final long PAUSE = 1_000_000;

  private static final int LOOKS = 3;

  private final Queue<T> queue = new ArrayDeque<>();
  private long lastLook;
  private int hastyLooks;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void enqueue(T event) {
    queue.add(event);
  }

  @Override
  public @Nullable T poll() {
    return queue.poll();
  }

  @Override
  public int size() {
    if (queue.isEmpty()) {
      slowDown();
    }
    return queue.size();
  }

  private void slowDown() {
    long now = System.nanoTime();
    hastyLooks = now - lastLook < HASTE ? hastyLooks + 1 : 0;
    lastLook = now;
    if (hastyLooks >= LOOKS) {
      hastyLooks = 0;
      LockSupport.parkNanos(PAUSE);
    }
  }
}
