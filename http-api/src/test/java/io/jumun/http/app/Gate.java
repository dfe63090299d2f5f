package io.jumun.http.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Where a test can hold requests up in the middle of their work. */
@Component
public class Gate {

  private final Map<String, CountDownLatch> closed = new ConcurrentHashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();

  public void close(String name) {
    closed.put(name, new CountDownLatch(1));
  }

  public void open(String name) {
    closed.remove(name).countDown();
  }

  public int waiting() {
    return waiting.get();
  }

  void pass(String name) {
    var latch = closed.get(name);
    if (latch != null) {
      waiting.incrementAndGet();
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        waiting.decrementAndGet();
      }
    }
  }
}
