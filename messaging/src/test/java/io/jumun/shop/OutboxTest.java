package io.jumun.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import io.jumun.messaging.outbox.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = EmbeddedInfrastructureInitializer.class)
class OutboxTest {
  @Autowired Outbox outbox;

  @Test
  void boots() {
    assertThat(outbox).isNotNull();
  }
}
