package io.jumun.http.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.order.OrderPlaced;
import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import io.jumun.messaging.relay.RelayStanding;
import io.jumun.messaging.relay.RelayStanding.State;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the relay of a service stands, as operators see it. */
@HttpTest
class RelayApiTest {

  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;

  @Test
  void saysWhoRelaysAndHowFar() {
    Instant before = Instant.now().minusSeconds(1);
    jdbc.sql(
            """
            insert into outbox (event_id, topic, key, type, source, subject, body)
            values (?, 'order.events', 'key', ?, 'things-service', 'key', '{}')
            """)
        .param(UUID.randomUUID())
        .param("io.jumun.order." + OrderPlaced.class.getSimpleName() + ".v1")
        .update();

    await()
        .untilAsserted(
            () -> assertThat(standing().lastPublishedAt()).isNotNull().isAfterOrEqualTo(before));
    RelayStanding standing = standing();
    assertThat(standing.state()).isEqualTo(State.RELAYING);
    assertThat(standing.holder()).startsWith("things-service/");
    assertThat(standing.renewedAt()).isAfter(before);
    assertThat(standing.slotName()).startsWith("outbox_");
    assertThat(standing.slotActive()).isTrue();
    assertThat(standing.walStatus()).isEqualTo("reserved");
    assertThat(standing.lagBytes()).isNotNegative();
    await().untilAsserted(() -> assertThat(standing().oldestUnrelayedMs()).isNull());
  }

  private RelayStanding standing() {
    return requests
        .get("/relay", requests.tokens().admin(UUID.randomUUID()))
        .returnResult(RelayStanding.class)
        .getResponseBody();
  }
}
