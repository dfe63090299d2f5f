package io.jumun.payment.persistence;

import io.jumun.payment.application.GatewayHint;
import io.jumun.payment.application.HintDeliveries;
import io.jumun.payment.application.HintOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code webhook_delivery}. */
@Component
class JdbcHintDeliveries implements HintDeliveries {

  private final JdbcClient jdbc;

  JdbcHintDeliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean store(GatewayHint hint, HintOutcome outcome) {
    return jdbc.sql(
                """
                insert into webhook_delivery (transmission_id, kind, order_id, outcome)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .param(hint.deliveryId())
            .param(hint.kind())
            .param(hint.orderId())
            .param(outcome.name())
            .update()
        == 1;
  }
}
