package io.jumun.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.pipeline.Sizeable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatientQueueTest {

  private record Change(long objectSize) implements Sizeable {}

  private final PatientQueue<Change> queue = new PatientQueue<>();

  @Test
  void givesBackWhatCameInItsOrder() {
    queue.enqueue(new Change(1));
    queue.enqueue(new Change(2));

    assertThat(queue.size()).isEqualTo(2);
    assertThat(queue.poll()).isEqualTo(new Change(1));
    assertThat(queue.poll()).isEqualTo(new Change(2));
    assertThat(queue.poll()).isNull();
  }

  @Test
  void whoSpinsOverAnEmptyQueueLooksNowAndThenAndNotAMillionTimes() {
    long end = System.nanoTime() + Duration.ofMillis(50).toNanos();
    int looks = 0;
    while (System.nanoTime() < end) {
      assertThat(queue.size()).isZero();
      looks++;
    }

    // Three quick ones and a millisecond's rest, again and again.
    assertThat(looks).isLessThan(1_000);
  }

  @Test
  void whoFindsSomethingIsNeverHeldUp() {
    queue.enqueue(new Change(1));
    for (int look = 0; look < 100; look++) {
      assertThat(queue.size()).isOne();
    }
    assertThat(queue.poll()).isNotNull();
  }
}
