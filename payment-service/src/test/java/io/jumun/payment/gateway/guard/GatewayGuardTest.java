package io.jumun.payment.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.CallOutcome.NotAsked;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The circuit and the rate: a window of ten calls, judged from four on, and a pause of 0.2 s. */
class GatewayGuardTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger calls = new AtomicInteger();

  private GatewayGuard guard(Map<String, String> settings) {
    var all = new java.util.HashMap<>(settings);
    all.put("gateway.base-url", "http://127.0.0.1:1");
    all.put("gateway.secret-key", "test_sk");
    all.put("gateway.circuit.window", "10");
    all.put("gateway.circuit.minimum-calls", "4");
    all.put("gateway.circuit.pause", "PT0.2S");
    all.put("gateway.circuit.trials", "2");
    var source = new MapConfigurationPropertySource(all);
    var properties =
        new Binder(source)
            .bind(
                "",
                org.springframework.boot.context.properties.bind.Bindable.of(
                    PaymentProperties.class))
            .get();
    return new GatewayGuard(properties, meters);
  }

  private CallOutcome call(GatewayGuard guard, GatewayAnswer answer) {
    return guard.call(
        () -> {
          calls.incrementAndGet();
          return answer;
        });
  }

  private double circuit(String state) {
    return meters.get("jumun.payments.gateway.circuit").tag("state", state).gauge().value();
  }

  static Stream<GatewayAnswer> troubles() {
    return Stream.of(
        new NoAnswer("timed out"),
        new Unknown("HTTP 503", true),
        new OurFault("UNAUTHORIZED_KEY", ""));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void afterTooManyFailuresNothingIsSentUntilAFewCallsHaveGoneWell(GatewayAnswer trouble) {
    var guard = guard(Map.of());
    for (int i = 0; i < 4; i++) {
      assertThat(call(guard, trouble)).isEqualTo(trouble);
    }

    assertThat(call(guard, new Approved(null))).isEqualTo(new NotAsked("The circuit is OPEN"));
    assertThat(calls).hasValue(4);
    assertThat(guard.room()).isZero();
    assertThat(circuit("OPEN")).isEqualTo(1);

    await().atMost(Duration.ofSeconds(5)).until(() -> guard.room() == 2);
    assertThat(circuit("HALF_OPEN")).isEqualTo(1);
    assertThat(call(guard, new Approved(null))).isEqualTo(new Approved(null));
    assertThat(call(guard, new Approved(null))).isEqualTo(new Approved(null));
    assertThat(circuit("CLOSED")).isEqualTo(1);
    assertThat(guard.room()).isGreaterThan(2);
  }

  @Test
  void whatIsSaidOfOnePaymentDoesNotOpenIt() {
    var guard = guard(Map.of());
    for (int i = 0; i < 20; i++) {
      call(guard, new Declined("REJECT_CARD_PAYMENT", ""));
      call(guard, new Unknown("HTTP 400 PROVIDER_ERROR"));
      call(guard, new GatewayAnswer.Contradiction("Another amount", true, null));
    }
    assertThat(calls).hasValue(60);
    assertThat(circuit("CLOSED")).isEqualTo(1);
  }

  @Test
  void slowCallsOpenItToo() {
    var guard = guard(Map.of("gateway.circuit.slow-call", "PT0.001S"));
    for (int i = 0; i < 4; i++) {
      guard.call(
          () -> {
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            return new Approved(null);
          });
    }
    assertThat(circuit("OPEN")).isEqualTo(1);
  }

  @Test
  void aCallThatBreaksCountsAndIsNotSwallowed() {
    var guard = guard(Map.of());
    for (int i = 0; i < 4; i++) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () ->
                  guard.call(
                      () -> {
                        throw new IllegalStateException("A bug");
                      }))
          .hasMessage("A bug");
    }
    assertThat(circuit("OPEN")).isEqualTo(1);
  }

  @Test
  void callsBeyondTheRateAreNotMadeAndTakeNoPlace() {
    var guard = guard(Map.of("gateway.rate.per-second", "3", "gateway.rate.max-wait", "PT0S"));
    for (int i = 0; i < 3; i++) {
      assertThat(call(guard, new Approved(null))).isInstanceOf(Approved.class);
    }
    assertThat(guard.room()).isZero();
    assertThat(call(guard, new Approved(null)))
        .isEqualTo(new NotAsked("The calls of this second are used up"));
    assertThat(calls).hasValue(3);
    await().atMost(Duration.ofSeconds(5)).until(() -> guard.room() == 3);
    assertThat(call(guard, new Approved(null))).isInstanceOf(Approved.class);
  }
}
