package io.jumun.scheduler.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandBatchTest {

  private static final TimerId TEA = new TimerId("tea");
  private static final TimerId EGG = new TimerId("egg");

  @Test
  void cancelsWhatWasThereBeforeWhatIsAskedForNow() {
    var batch = CommandBatch.of(List.of(new CancelTimer(TEA), request(TEA)));

    assertThat(batch.firstCancelled()).containsExactly(TEA);
    assertThat(batch.requested()).containsExactly(request(TEA));
    assertThat(batch.thenCancelled()).isEmpty();
  }

  @Test
  void cancelsWhatTheSameBatchAskedFor() {
    var batch = CommandBatch.of(List.of(request(TEA), request(EGG), new CancelTimer(TEA)));

    assertThat(batch.firstCancelled()).isEmpty();
    assertThat(batch.requested()).containsExactly(request(TEA), request(EGG));
    assertThat(batch.thenCancelled()).containsExactly(TEA);
  }

  private static RequestTimer request(TimerId id) {
    return new RequestTimer(
        id, "kitchen", "boil", Instant.EPOCH, new Payload(Map.of()), "cook", null);
  }
}
