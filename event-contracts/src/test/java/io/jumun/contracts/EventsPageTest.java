package io.jumun.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.scheduler.TimerRequested;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsPageTest {

  @Test
  void saysWhatTheContractsSay() throws IOException {
    String page = EventsPage.render();
    if (Boolean.getBoolean("contracts.write")) {
      Files.writeString(EventsPage.FILE, page);
    }
    assertThat(Files.readString(EventsPage.FILE))
        .as("docs/events.md is stale: run with -Dcontracts.write=true and look at the change")
        .isEqualTo(page);
  }

  /** A topic that nobody may write has nothing to say. */
  @Test
  void findsAWriterOfEveryTopic() {
    assertThat(Arrays.stream(Topic.values()).map(Writers::of)).doesNotContain(List.of());
  }

  @Test
  void readsASentenceOverSeveralLines() throws IOException {
    assertThat(RecordJavadoc.of(PaymentRequested.class).text())
        .isEqualTo(
            "A command to payment-service: open a payment over the amount, in minor units, and"
                + " answer when it is decided. Known methods: CARD, POINTS.");
  }

  @Test
  void readsWhatIsSaidOfAField() throws IOException {
    assertThat(RecordJavadoc.of(TimerRequested.class).params())
        .containsEntry("dueAt", "a time in the past is due at once")
        .containsEntry(
            "kind", "by which consumers tell their own timers from others: `order-expiry`");
  }
}
