package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductChanged;
import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.test.TestEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@ContextConfiguration(initializers = EmbeddedInfrastructureInitializer.class)
class OutboxTest {
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;

  @Value("${spring.kafka.bootstrap-servers}")
  String kafka;

  @Test
  void boots() {
    try (var events = TestEvents.connect(kafka)) {
      var id = UUID.randomUUID();
      transaction.executeWithoutResult(_ -> outbox.append(new ProductChanged(id, "x", 1, "KRW")));
      await()
          .untilAsserted(
              () -> assertThat(events.about(Topic.PRODUCT_EVENTS, id.toString())).hasSize(1));
      System.out.println(events.about(Topic.PRODUCT_EVENTS, id.toString()));
    }
  }
}
