package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CONFIRMING;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PointsStory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

/** F11 in small: the gateway is away for some seconds, and a pause of the circuit is 0.3 s. */
@TestPropertySource(
    properties = {
      "jumun.payment.gateway.circuit.window=10",
      "jumun.payment.gateway.circuit.minimum-calls=5",
      "jumun.payment.gateway.circuit.pause=PT0.3S",
      "jumun.payment.gateway.circuit.trials=2"
    })
class CircuitStoryTest extends PointsStory {

  private static final int ORDERS = 30;

  @LocalManagementPort private int managementPort;

  @AfterEach
  void comeBack() {
    GATEWAY.comeBack();
  }

  @Test
  void f11WhileTheGatewayIsAwayItIsLeftAloneAndAfterwardsEverythingIsSettled() {
    List<AnOrder> orders = Stream.generate(AnOrder::fresh).limit(ORDERS).toList();
    orders.forEach(this::request);
    orders.forEach(order -> awaitStatus(order, READY));
    GATEWAY.goAway();
    Instant away = Instant.now();

    // To a shopper it is only not settled yet.
    assertThat(orders).allMatch(order -> confirm(order, order.card(1)).statusCode() == 202);
    await().until(() -> gauge("state=\"CLOSED\"") == 0);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(() -> orders.stream().noneMatch(order -> status(order) == APPROVED));
    long untouched = orders.stream().map(this::status).filter(CONFIRMING::equals).count();
    int calls = orders.stream().mapToInt(order -> GATEWAY.calls(order.card(1)).size()).sum();
    long pauses = Duration.between(away, Instant.now()).toMillis() / 300 + 1;
    // Those that opened it, with some that were on their way, and then two for each pause.
    assertThat(calls).isLessThanOrEqualTo(15 + 2 * (int) pauses);
    assertThat(untouched).isGreaterThanOrEqualTo(ORDERS - calls);

    GATEWAY.comeBack();
    orders.forEach(order -> awaitStatus(order, PaymentStatus.APPROVED));

    assertThat(orders).allMatch(order -> GATEWAY.charges(order.card(1)) == 1);
    await().until(() -> gauge("state=\"CLOSED\"") == 1);
  }

  @Test
  void f11WhileTheGatewayIsAwayPointsStillPayAndGoBack() {
    List<AnOrder> byCard = Stream.generate(this::ready).limit(ORDERS).toList();
    AnOrder order = readyWith(24_000);
    GATEWAY.goAway();
    byCard.forEach(waiting -> confirm(waiting, waiting.card(1)));
    await().until(() -> gauge("state=\"CLOSED\"") == 0);

    payWithPoints(order);
    awaitStatus(order, PaymentStatus.APPROVED);
    requestCancellation(order);
    awaitStatus(order, PaymentStatus.CANCELLED);

    assertThat(entries(order.memberId())).containsExactly(24_000L, -24_000L, 24_000L);
    assertThat(gauge("state=\"CLOSED\"")).isZero();
    assertThat(byCard).noneMatch(waiting -> status(waiting) == APPROVED);
    GATEWAY.comeBack();
    byCard.forEach(waiting -> awaitStatus(waiting, APPROVED));
    await().until(() -> gauge("state=\"CLOSED\"") == 1);
  }

  private double gauge(String label) {
    return send(to(managementPort, "/actuator/prometheus").GET())
        .body()
        .lines()
        .filter(line -> line.startsWith("jumun_payments_gateway_circuit{" + label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }
}
