package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CONFIRMING;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.test.ScriptedGateway.approve;
import static io.jumun.payment.test.ScriptedGateway.decline;
import static io.jumun.payment.test.ScriptedGateway.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.AnotherProcess;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway;
import io.jumun.payment.test.ScriptedGateway.Call;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Two processes share the work, and one finishes what the other left (F12, F03). */
class ReplicasTest extends PaymentStory {

  @Autowired private ConfigurableEnvironment environment;
  private ConfigurableApplicationContext replica;

  @BeforeEach
  void startAnother() {
    replica =
        new SpringApplicationBuilder(PaymentServiceApplication.class)
            .initializers(context -> shareEverything(context.getEnvironment()))
            .run();
  }

  /** The same database, Kafka, gateway and settings; only the ports are its own. */
  private void shareEverything(ConfigurableEnvironment other) {
    AnotherProcess.given(environment).forEach(other.getPropertySources()::addFirst);
  }

  @AfterEach
  void stopTheOther() {
    replica.close();
  }

  @Test
  void neverRunTheSameAttemptAtOnce() {
    List<AnOrder> orders = Stream.generate(AnOrder::fresh).limit(40).toList();
    orders.forEach(this::request);
    orders.forEach(order -> awaitStatus(order, READY));
    // Every first confirm ends without an answer, so that both replicas look for the rest.
    orders.forEach(
        order ->
            GATEWAY.onConfirm(
                order.card(1), ScriptedGateway.error(500, ""), exclusive(order), exclusive(order)));

    orders.forEach(order -> confirm(portOf(order), order, order.card(1), order.amount()));
    orders.forEach(order -> awaitStatus(order, APPROVED));

    assertThat(orders).allMatch(order -> GATEWAY.charges(order.card(1)) == 1);
    assertThat(overlaps).isEmpty();
  }

  @Test
  void oneFinishesWhatADeadProcessLeftWithTheSameKey() {
    AnOrder order = ready();
    leaveBehind(order);

    awaitStatus(order, APPROVED);

    assertThat(GATEWAY.confirms(order.card(1)))
        .extracting(Call::idempotencyKey)
        .containsExactly(order.id() + "/1");
    assertThat(publishedNames(order)).containsExactly("PaymentOpened", "PaymentApproved");
  }

  @Test
  void aLateAnswerUnderAnOldLeaseIsIgnored() {
    AnOrder order = ready();
    GATEWAY.onConfirm(order.card(1), late(900, decline("REJECT_CARD_PAYMENT")), late(1, approve()));
    confirm(order, order.card(1));
    await().until(() -> GATEWAY.confirms(order.card(1)).size() == 1);

    loseLease(order);
    awaitStatus(order, APPROVED);
    await()
        .during(Duration.ofMillis(1200))
        .atMost(Duration.ofSeconds(5))
        .until(() -> publishedNames(order).equals(List.of("PaymentOpened", "PaymentApproved")));

    assertThat(status(order)).isEqualTo(APPROVED);
  }

  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private final List<UUID> overlaps = new CopyOnWriteArrayList<>();

  private ScriptedGateway.Script exclusive(AnOrder order) {
    return (ledger, request) -> {
      if (!running.add(order.id())) {
        overlaps.add(order.id());
      }
      try {
        return late(300, approve()).play(ledger, request);
      } finally {
        running.remove(order.id());
      }
    };
  }

  private int portOf(AnOrder order) {
    return order.id().hashCode() % 2 == 0
        ? port
        : replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** The row as a process leaves it that dies right after its commit. */
  private void leaveBehind(AnOrder order) {
    jdbc.sql(
            """
            with attempt as (
              insert into payment_attempt
                (order_id, number, payment_key, idempotency_key, status, started_at, last_posted_at)
              values (?, 1, ?, ?, 'OPEN', now(), now()))
            update payment set
              status = 'CONFIRMING', attempt = 1, gateway_call = 'CONFIRM', rechecks = 0,
              lease_token = gen_random_uuid(), lease_until = now() + interval '1 second',
              next_check_at = now() + interval '1 second', version = version + 1
            where order_id = ?
            """)
        .param(order.id())
        .param(order.card(1))
        .param(order.id() + "/1")
        .param(order.id())
        .update();
    assertThat(status(order)).isEqualTo(CONFIRMING);
  }

  /** As if the process that asks had been stopped for longer than its lease. */
  private void loseLease(AnOrder order) {
    jdbc.sql(
            """
            update payment set lease_until = now(), next_check_at = now(), version = version + 1
            where order_id = ?
            """)
        .param(order.id())
        .update();
  }
}
