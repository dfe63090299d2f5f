package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.domain.PaymentStatus.UNSETTLED;
import static io.jumun.payment.test.ScriptedGateway.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Rule (c) of design.md 4.6, with a window of seconds. */
@TestPropertySource(
    properties = {"jumun.payment.settlement-window=PT2S", "jumun.payment.repeat-for=PT0S"})
class SettlementWindowTest extends PaymentStory {

  @Test
  void noChargeShownIsBelievedOnlyAfterTheWindow() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), error(500, ""));
    Instant asked = Instant.now();

    confirm(order, order.card(1));
    awaitStatus(order, UNSETTLED);
    awaitStatus(order, READY);

    assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    assertThat(GATEWAY.confirms(order.card(1))).hasSize(1);
    assertThat(GATEWAY.calls(order.card(1))).hasSizeGreaterThan(2);
    assertThat(published(order).getLast())
        .isInstanceOfSatisfying(
            PaymentDeclined.class,
            declined -> assertThat(declined.code()).isEqualTo("NOT_CHARGED"));
  }

  @Test
  void pastTheDeadlineItExpiresAfterTheWindowAndNotBefore() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), error(500, ""));

    confirm(order, order.card(1));
    awaitStatus(order, UNSETTLED);
    elapse(order);
    await().during(Duration.ofSeconds(1)).until(() -> status(order) == UNSETTLED);
    awaitStatus(order, EXPIRED);

    assertThat(publishedNames(order))
        .containsExactly("PaymentOpened", "PaymentUnsettled", "PaymentExpired");
  }
}
