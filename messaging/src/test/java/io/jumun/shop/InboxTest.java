package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jumun.messaging.inbox.Inbox;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class InboxTest {

  @Autowired Inbox inbox;
  @Autowired TransactionTemplate transaction;

  @Test
  void refusesOutsideATransaction() {
    assertThatThrownBy(() -> inbox.claim("test", List.of(UUID.randomUUID())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void claimsEachEventOncePerConsumer() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    assertThat(claim("one", List.of(first, first))).containsExactly(first);
    assertThat(claim("one", List.of(second, first))).containsExactly(second);
    assertThat(claim("two", List.of(first))).containsExactly(first);
  }

  @Test
  void forgetsWhatWasRolledBack() {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          inbox.claim("one", List.of(id));
          status.setRollbackOnly();
        });
    assertThat(claim("one", List.of(id))).containsExactly(id);
  }

  /** Inserted in the order of the batches, these deadlock within a few rounds. */
  @Test
  void doesNotDeadlockOnTheSameEventsInOppositeOrder() throws Exception {
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 30; round++) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(500).toList();
        Future<Set<UUID>> one = threads.submit(() -> claimAfter(together, ids));
        Future<Set<UUID>> other = threads.submit(() -> claimAfter(together, ids.reversed()));
        assertThat(Stream.concat(one.get().stream(), other.get().stream()))
            .containsExactlyInAnyOrderElementsOf(ids);
      }
    }
  }

  private Set<UUID> claimAfter(CyclicBarrier together, List<UUID> ids) throws Exception {
    together.await();
    return claim("parallel", ids);
  }

  private Set<UUID> claim(String consumer, List<UUID> ids) {
    return transaction.execute(_ -> inbox.claim(consumer, ids));
  }
}
