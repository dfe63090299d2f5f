package io.jumun.payment.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.jumun.payment.domain.Money;
import io.jumun.payment.domain.PaymentKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to pay is asked of its own gateway, and the usual one's limits are nobody else's. */
class RoutedGatewayTest {

  private final PaymentGateway gateway =
      new RoutedGateway(new Named("usual"), List.of(new Route("HOUSE", new Named("house"))));

  @Test
  void aWayToPayWithAGatewayOfItsOwnGoesThere() {
    assertThat(answers("HOUSE")).containsOnly(new Unknown("house"));
    assertThat(gateway.takes("HOUSE", "house")).isTrue();
    assertThat(gateway.takes("HOUSE", "usual")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CARD", "TRANSFER", "house"})
  void everyOtherGoesToTheUsualGateway(String method) {
    assertThat(answers(method)).containsOnly(new Unknown("usual"));
    assertThat(gateway.takes(method, "usual")).isTrue();
  }

  @Test
  void theRoomIsTheUsualGatewaysAndTheOthersNeedNone() {
    assertThat(gateway.room()).isEqualTo("usual".length());
    assertThat(gateway.alwaysRoomFor()).containsExactly("HOUSE");
  }

  private List<CallOutcome> answers(String method) {
    var charge =
        new Charge(
            UUID.randomUUID(),
            UUID.randomUUID(),
            method,
            new PaymentKey("key"),
            new Money(1, "KRW"));
    return List.of(
        gateway.confirm(charge, "key"),
        gateway.query(charge),
        gateway.cancel(charge, null, "key", "reason"));
  }

  private record Named(String name) implements PaymentGateway {

    @Override
    public CallOutcome confirm(Charge charge, String idempotencyKey) {
      return new Unknown(name);
    }

    @Override
    public CallOutcome query(Charge charge) {
      return new Unknown(name);
    }

    @Override
    public CallOutcome cancel(Charge charge, Long part, String idempotencyKey, String reason) {
      return new Unknown(name);
    }

    @Override
    public boolean takes(String method, String currency) {
      return currency.equals(name);
    }

    @Override
    public int room() {
      return name.length();
    }
  }
}
