package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.CONFIRMING;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static io.jumun.payment.test.ScriptedGateway.approve;
import static io.jumun.payment.test.ScriptedGateway.late;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.contracts.Topic;
import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.AnotherProcess;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway.Call;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** F12: a process dies between the gateway's answer and its commit, and another one finishes. */
class CrashTest extends PaymentStory {

  private static final Map<String, String> DRILL =
      Map.of("jumun.payment.drill.halt-after-gateway-answer", "true");

  private static final long PART = 1_000;
  private static final int MANY = 200;

  @Autowired private ConfigurableEnvironment environment;
  @Autowired private KafkaListenerEndpointRegistry listeners;

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
      await().until(() -> ours().size() < Topic.PARTITIONS);
      while (dying.isAlive() && asked.size() < MANY) {
        AnOrder order = paid(heardByTheOther());
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

  private AnOrder paid(AnOrder order) {
    request(order);
    awaitStatus(order, READY);
    confirm(order, order.card(1));
    awaitStatus(order, APPROVED);
    return order;
  }

  /** Who hears of a refund is the first to look for work. */
  private AnOrder heardByTheOther() {
    return Stream.generate(AnOrder::fresh)
        .filter(order -> !ours().contains(partitionOf(order)))
        .findFirst()
        .orElseThrow();
  }

  private static int partitionOf(AnOrder order) {
    return BuiltInPartitioner.partitionForKey(
        order.id().toString().getBytes(UTF_8), Topic.PARTITIONS);
  }

  /** The partitions of order.events that this process reads. */
  private Set<Integer> ours() {
    return listeners.getListenerContainers().stream()
        .flatMap(container -> container.getAssignedPartitions().stream())
        .filter(partition -> partition.topic().equals(Topic.Name.ORDER_EVENTS))
        .map(TopicPartition::partition)
        .collect(toSet());
  }
}
