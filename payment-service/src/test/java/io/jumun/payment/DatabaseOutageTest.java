package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CONFIRMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** The gateway answers while the database cannot be used. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
    properties = {
      // Nobody asks again before the test is over.
      "jumun.payment.lease=PT5M",
      "spring.datasource.hikari.connection-timeout=1000"
    })
class DatabaseOutageTest extends PaymentStory {

  private static final int POOL = 10;
  private static final int LATE_MS = 800;

  @Autowired private DataSource pool;

  @Test
  void whatTheGatewayHasDecidedIsNotAskedAgainWhenTheDatabaseIsBack(CapturedOutput output)
      throws SQLException {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), ScriptedGateway.late(LATE_MS, ScriptedGateway.approve()));
    confirm(order, order.card(1));
    assertThat(status(order)).isEqualTo(CONFIRMING);

    List<Connection> all = takeAll();
    await().until(() -> GATEWAY.charges(order.card(1)) == 1);
    await().until(() -> output.getOut().contains(order.id() + " waits for the database"));
    for (Connection connection : all) {
      connection.close();
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> status(order) == APPROVED);
    assertThat(GATEWAY.calls(order.card(1))).as("calls to the gateway").hasSize(1);
  }

  private List<Connection> takeAll() throws SQLException {
    List<Connection> all = new ArrayList<>();
    for (int i = 0; i < POOL; i++) {
      all.add(pool.getConnection());
    }
    return all;
  }
}
