package io.jumun.order.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

  @Test
  void knowsTheWaysOfTheTableAndNoOther() {
    assertThat(waysOut())
        .containsExactlyInAnyOrder(
            "CREATED-RESERVING",
            "CREATED-EXPIRED",
            "CREATED-CANCELLED",
            "RESERVING-AWAITING_PAYMENT",
            "RESERVING-REJECTED",
            "RESERVING-EXPIRED",
            "RESERVING-CANCELLED",
            "AWAITING_PAYMENT-PAID",
            "AWAITING_PAYMENT-EXPIRED",
            "AWAITING_PAYMENT-CANCELLING",
            "PAID-AWAITING_PAYMENT",
            "PAID-EXPIRED",
            "PAID-CANCELLING",
            "PAID-COMPLETED",
            "CANCELLING-CANCELLED",
            "CANCELLING-PAID");
  }

  @Test
  void refusesAnyOtherWayWhateverAsksForIt() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> OrderFixture.created().move(OrderStatus.PAID, OrderFixture.NOW, "a wrong rule"));
  }

  private static Set<String> waysOut() {
    return Arrays.stream(OrderStatus.values())
        .flatMap(
            from ->
                Arrays.stream(OrderStatus.values())
                    .filter(from::mayBecome)
                    .map(to -> from + "-" + to))
        .collect(toSet());
  }
}
