package io.jumun.order.domain;

import static io.jumun.order.domain.OrderFixture.AMOUNT;
import static io.jumun.order.domain.OrderFixture.DUE;
import static io.jumun.order.domain.OrderFixture.NOW;
import static io.jumun.order.domain.OrderFixture.events;
import static io.jumun.order.domain.OrderFixture.shortages;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.order.OrderAwaitingDeposit;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.OrderPaymentReverted;
import io.jumun.contracts.order.OrderRejected;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.scheduler.TimerCancelled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The order does what the model checker found to be safe, in every transition that it reached. */
class ModelTest {

  private static final Pattern LINE =
      Pattern.compile("ord \\| (\\w+) \\w \\| (\\w+) -> (\\w+) \\w \\|(.*)");

  private record Cause(String state, String event) {}

  private record Effect(String state, String published) {}

  @TestFactory
  Stream<DynamicTest> doesWhatTheModelDoes() throws IOException {
    return transitions().entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey().toString(),
                    () -> assertThat(effects(entry.getKey())).isEqualTo(entry.getValue())));
  }

  /**
   * Where the model both moves and stays, it stays because the event is older than one it has
   * applied; that is C1, which is checked before the order is asked.
   */
  private static Map<Cause, Set<Effect>> transitions() throws IOException {
    Map<Cause, Set<Effect>> all =
        lines()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .collect(
                groupingBy(
                    line -> new Cause(line.group(1), line.group(2)),
                    mapping(line -> new Effect(line.group(3), line.group(4).strip()), toSet())));
    assertThat(all).hasSizeGreaterThan(35);
    all.replaceAll((cause, effects) -> effects.size() == 1 ? effects : moving(cause, effects));
    return all;
  }

  private static Set<Effect> moving(Cause cause, Set<Effect> effects) {
    var moving = new HashSet<>(effects);
    moving.removeIf(effect -> effect.state().equals(cause.state()));
    return moving;
  }

  private static Stream<String> lines() throws IOException {
    try (InputStream file = ModelTest.class.getResourceAsStream("/model/order-transitions.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
    }
  }

  /** All ways into a state count: CANCELLING may have been paid before, or not. */
  private static Set<Effect> effects(Cause cause) {
    return orders(cause.state()).stream()
        .map(order -> effect(order, cause.event()))
        .collect(toSet());
  }

  private static List<Order> orders(String state) {
    return state.equals("CANCELLING")
        ? List.of(OrderFixture.cancelling(), OrderFixture.cancellingAfterPaid())
        : List.of(OrderFixture.in(status(state)));
  }

  private static Effect effect(Order order, String event) {
    Outcome outcome = apply(order, event);
    return new Effect(
        order.status() == OrderStatus.AWAITING_PAYMENT ? "AWAIT" : order.status().name(),
        events(outcome).stream()
            .map(ModelTest::inTheModel)
            .filter(name -> !name.isEmpty())
            .collect(joining("+")));
  }

  private static Outcome apply(Order order, String event) {
    return switch (event) {
      case "SRes" -> order.stock().reserved(NOW);
      case "SRej" -> order.stock().rejected(shortages(), NOW);
      case "PApp" -> order.payment().approved(AMOUNT, NOW, NOW);
      case "PExp" -> order.payment().expired(NOW);
      case "PCan" -> order.payment().cancelled(0, NOW);
      case "PCX" -> order.payment().cancellationRefused(null, "X", "y", NOW);
      case "PRev" -> order.payment().reverted(DUE, NOW);
      case "E1" -> order.expire(NOW);
      default -> throw new IllegalArgumentException("The model has a new event: " + event);
    };
  }

  private static String inTheModel(DomainEvent event) {
    return switch (event) {
      case OrderPaid _ -> "OPaid";
      case OrderExpired _ -> "OExp";
      case OrderCancelled _ -> "OCan";
      case OrderPaymentReverted _ -> "ORev";
      case PaymentRequested _ -> "PR";
      case TimerCancelled _ -> "TX";
      // Nobody in the model listens to it.
      case OrderRejected _, OrderAwaitingDeposit _ -> "";
      default -> throw new IllegalArgumentException("The model does not know " + event);
    };
  }

  private static OrderStatus status(String state) {
    return state.equals("AWAIT") ? OrderStatus.AWAITING_PAYMENT : OrderStatus.valueOf(state);
  }
}
