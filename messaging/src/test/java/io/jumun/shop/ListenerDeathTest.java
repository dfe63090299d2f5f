package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.messaging.test.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.annotation.DirtiesContext;

/** F29. */
@ShopTest
@DirtiesContext
class ListenerDeathTest {

  @Autowired Shop shop;
  @Autowired HealthEndpoint health;
  @Autowired MeterRegistry meters;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  @Test
  void isSeenInHealth() {
    assertThat(health.healthForPath("listener").getStatus()).isEqualTo(Status.UP);
    shop.trouble(
        () -> {
          throw new StackOverflowError("planted");
        });
    try (var events = TestEvents.connect(kafka)) {
      events.publish(
          "inventory-service", 1, new ProductChanged(UUID.randomUUID(), "troubled", 1, "KRW"));
    }
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> assertThat(health.healthForPath("listener").getStatus()).isEqualTo(Status.DOWN));
    assertThat(meters.get("jumun.listeners.dead").gauge().value()).isOne();
    assertThat(health.healthForPath("readiness").getStatus())
        .as("Requests are still taken")
        .isEqualTo(Status.UP);
  }
}
