package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CONFIRMING;
import static io.jumun.payment.test.ScriptedGateway.approve;
import static io.jumun.payment.test.ScriptedGateway.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.AnotherProcess;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway.Call;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;

/** F12: a process dies between the gateway's answer and its commit, and another one finishes. */
class CrashTest extends PaymentStory {

  private static final Map<String, String> DRILL =
      Map.of("jumun.payment.drill.halt-after-gateway-answer", "true");

  private static final long PART = 1_000;
  private static final int MANY = 200;

  @Autowired private ConfigurableEnvironment environment;

  @Test
  void whatTheGatewayApprovedBeforeTheCrashIsApprovedOnce() throws IOException {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), late(500, approve()));

    try (var dying = AnotherProcess.sharing(environment, DRILL)) {
      confirm(dying.port(), order, order.card(1), order.amount());
      assertThat(dying.awaitEnd()).isEqualTo(137);
    }
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
    assertThat(status(order)).isEqualTo(CONFIRMING);
    awaitStatus(order, APPROVED);

    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
    assertThat(GATEWAY.confirms(order.card(1)))
        .hasSize(2)
        .extracting(Call::idempotencyKey)
        .containsOnly(order.id() + "/1");
    assertThat(GATEWAY.charges(order.card(1))).isEqualTo(1);
  }

  /** Which of the two processes does the work is chance, so parts are asked for until it dies. */
  @Test
  void aPartThatWentBackBeforeTheCrashGoesBackOnce() throws IOException {
    Map<AnOrder, UUID> asked = new HashMap<>();

    try (var dying = AnotherProcess.sharing(environment, DRILL)) {
      while (dying.isAlive() && asked.size() < MANY) {
        AnOrder order = paid();
        asked.put(order, UUID.randomUUID());
        requestCancellation(order, asked.get(order), PART);
        await().until(() -> isRefunded(order) || !dying.isAlive());
      }
      assertThat(dying.awaitEnd()).isEqualTo(137);
    }

    asked.forEach(
        (order, refundId) -> {
          await().until(() -> isRefunded(order));
          assertThat(publishedNames(order))
              .containsExactly("PaymentOpened", "PaymentApproved", "PaymentPartiallyCancelled");
          assertThat(GATEWAY.balance(order.card(1))).isEqualTo(order.amount() - PART);
          assertThat(GATEWAY.cancels(order.card(1)))
              .extracting(Call::idempotencyKey)
              .containsOnly(refundId.toString());
        });
    assertThat(asked.keySet())
        .as("what the dead process had asked was asked again")
        .anyMatch(order -> GATEWAY.cancels(order.card(1)).size() > 1);
  }

  private boolean isRefunded(AnOrder order) {
    return publishedNames(order).contains("PaymentPartiallyCancelled");
  }

  private AnOrder paid() {
    AnOrder order = ready();
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    return order;
  }
}
