package io.jumun.benchmarks.relay;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.contracts.order.OrderLine;
import io.jumun.contracts.order.OrderPlaced;
import io.jumun.messaging.wire.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The event that all runs carry: an order of three lines. */
final class Samples {

  private static final List<OrderLine> LINES =
      List.of(
          line("Green tea, first flush, 100 g", 2, 12_000),
          line("Teapot, celadon, 350 ml", 1, 48_000),
          line("Tea bowl, white porcelain", 4, 9_500));
  private static final UUID MEMBER = UuidCreator.getTimeOrderedEpoch();

  private Samples() {}

  static OrderPlaced event(UUID orderId) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant expiry = now.plus(Duration.ofMinutes(30));
    return new OrderPlaced(orderId, MEMBER, LINES, 110_000, 0, "KRW", null, now, expiry);
  }

  static String body(UUID orderId) {
    return EventJson.write(event(orderId));
  }

  static int bodyBytes() {
    return body(MEMBER).getBytes(StandardCharsets.UTF_8).length;
  }

  private static OrderLine line(String name, int quantity, long price) {
    return new OrderLine(UuidCreator.getTimeOrderedEpoch(), name, quantity, price);
  }
}
