package io.jumun.system.walk;

import static io.jumun.system.walk.Budget.ACCOUNT;
import static io.jumun.system.walk.Budget.AGAIN;
import static io.jumun.system.walk.Budget.CANCELLATION;
import static io.jumun.system.walk.Budget.CARD;
import static io.jumun.system.walk.Budget.COMPETITOR;
import static io.jumun.system.walk.Budget.FALL_BACK;
import static io.jumun.system.walk.Budget.GATEWAY_FAULT;
import static io.jumun.system.walk.Budget.LEASE_LOSS;
import static io.jumun.system.walk.Budget.LOSS;
import static io.jumun.system.walk.Budget.PART;
import static io.jumun.system.walk.Budget.REFUSED_REFUND;
import static io.jumun.system.walk.Budget.REPEAT;
import static io.jumun.system.walk.Budget.RETURN;
import static io.jumun.system.walk.Budget.SET_ASIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * F27, F35: order, reservation and payment in every order of events that a scenario allows. The
 * long ways are a command: {@code ./mvnw test -pl system-tests -am -Dtest=InterleavingsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dwalks=long}.
 */
class InterleavingsTest {

  private static final List<Map<Budget, Integer>> SHORT =
      List.of(
          Map.of(CARD, 1, CANCELLATION, 1, COMPETITOR, 1),
          Map.of(CARD, 1, CANCELLATION, 1, GATEWAY_FAULT, 1),
          Map.of(CARD, 1, CANCELLATION, 1, LEASE_LOSS, 1),
          Map.of(CARD, 1, CANCELLATION, 1, SET_ASIDE, 1),
          Map.of(CARD, 1, CANCELLATION, 1, AGAIN, 1),
          Map.of(CARD, 1, CANCELLATION, 2, REFUSED_REFUND, 1),
          Map.of(CARD, 1, PART, 1, CANCELLATION, 1),
          Map.of(CARD, 1, PART, 1, GATEWAY_FAULT, 1),
          Map.of(CARD, 1, PART, 1, SET_ASIDE, 1),
          Map.of(CARD, 1, PART, 1, RETURN, 1, REFUSED_REFUND, 1),
          Map.of(ACCOUNT, 1));

  private static final List<Map<Budget, Integer>> LONG =
      List.of(
          Map.of(CARD, 2, CANCELLATION, 1, GATEWAY_FAULT, 1),
          Map.of(CARD, 2, CANCELLATION, 1, LEASE_LOSS, 1),
          Map.of(CARD, 1, CANCELLATION, 1, GATEWAY_FAULT, 1, LEASE_LOSS, 1),
          Map.of(CARD, 1, CANCELLATION, 1, GATEWAY_FAULT, 2),
          Map.of(CARD, 1, CANCELLATION, 1, SET_ASIDE, 2),
          Map.of(CARD, 1, CANCELLATION, 1, SET_ASIDE, 1, GATEWAY_FAULT, 1),
          Map.of(CARD, 1, CANCELLATION, 1, AGAIN, 1, GATEWAY_FAULT, 1),
          Map.of(CARD, 1, CANCELLATION, 1, REPEAT, 1),
          Map.of(CARD, 1, CANCELLATION, 1, REPEAT, 2),
          Map.of(CARD, 1, CANCELLATION, 2, REFUSED_REFUND, 1, REPEAT, 1),
          Map.of(CARD, 1, PART, 2, CANCELLATION, 1, REFUSED_REFUND, 1),
          Map.of(CARD, 1, PART, 1, RETURN, 1, GATEWAY_FAULT, 1),
          Map.of(CARD, 1, PART, 1, CANCELLATION, 1, LEASE_LOSS, 1),
          Map.of(CARD, 1, PART, 1, CANCELLATION, 1, SET_ASIDE, 1),
          Map.of(CARD, 1, PART, 1, CANCELLATION, 1, AGAIN, 1),
          Map.of(CARD, 1, PART, 1, CANCELLATION, 1, REPEAT, 2),
          Map.of(ACCOUNT, 1, PART, 1, FALL_BACK, 1),
          Map.of(ACCOUNT, 1, CANCELLATION, 1),
          Map.of(ACCOUNT, 1, FALL_BACK, 1),
          Map.of(ACCOUNT, 1, FALL_BACK, 1, CANCELLATION, 1));

  static List<Map<Budget, Integer>> walks() {
    return "long".equals(System.getProperty("walks")) ? LONG : SHORT;
  }

  @ParameterizedTest
  @MethodSource("walks")
  void stockMoneyAndOrderAgreeWhateverComesWhen(Map<Budget, Integer> budgets) {
    var walk = Walk.through(budgets);
    System.out.printf("%s: %,d worlds, %,d ends%n", budgets, walk.worlds(), walk.ends());
    assertThat(walk.broken()).isNull();
    assertThat(walk.ends()).as("ways to end").isGreaterThan(10);
  }

  @Test
  void aMessageThatIsLostForGoodIsNoticed() {
    assertThat(Walk.through(Map.of(CARD, 1, LOSS, 1)).broken()).contains("lost for good");
  }
}
