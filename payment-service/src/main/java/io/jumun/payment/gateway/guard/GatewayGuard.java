package io.jumun.payment.gateway.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.CallOutcome.NotAsked;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stands before every call to the gateway: while the circuit is open, or the second's calls are
 * used up, nothing is sent.
 */
@Component
public class GatewayGuard {

  private static final Logger log = LoggerFactory.getLogger(GatewayGuard.class);
  private static final List<State> STATES = List.of(State.CLOSED, State.OPEN, State.HALF_OPEN);

  private final CircuitBreaker circuit;
  private final RateLimiter rate;
  private final int trials;

  GatewayGuard(PaymentProperties properties, MeterRegistry meters) {
    var settings = properties.gateway().circuit();
    this.circuit = GuardSettings.circuit(settings, GatewayGuard::isFailure);
    this.rate = GuardSettings.rate(properties.gateway().rate());
    this.trials = settings.trials();
    circuit.getEventPublisher().onStateTransition(moved -> tell(moved.getStateTransition()));
    STATES.forEach(state -> gauge(state, meters));
  }

  private void gauge(State state, MeterRegistry meters) {
    Gauge.builder("jumun.payments.gateway.circuit", () -> circuit.getState() == state ? 1 : 0)
        .description("1 on the state in which the circuit to the gateway is")
        .tag("state", state.name())
        .register(meters);
  }

  private static void tell(CircuitBreaker.StateTransition moved) {
    switch (moved) {
      case CLOSED_TO_OPEN ->
          log.error("The gateway is left alone: too many calls failed or were slow");
      case HALF_OPEN_TO_CLOSED -> log.info("The gateway is well again");
      // While it is away, back and forth.
      default -> log.info("The circuit to the gateway is {}", moved.getToState());
    }
  }

  /** The same gateway, never asked more than it can bear. */
  public PaymentGateway around(PaymentGateway gateway) {
    return new GuardedGateway(gateway, this);
  }

  CallOutcome call(Supplier<CallOutcome> call) {
    if (!circuit.tryAcquirePermission()) {
      return new NotAsked("The circuit is " + circuit.getState());
    }
    if (!rate.acquirePermission()) {
      circuit.releasePermission();
      return new NotAsked("The calls of this second are used up");
    }
    return judged(call);
  }

  private CallOutcome judged(Supplier<CallOutcome> call) {
    long began = System.nanoTime();
    try {
      CallOutcome outcome = call.get();
      circuit.onResult(System.nanoTime() - began, TimeUnit.NANOSECONDS, outcome);
      return outcome;
    } catch (RuntimeException | Error e) {
      circuit.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
      throw e;
    }
  }

  /** Refusals, contradictions and what is not known of one payment say nothing about the others. */
  private static boolean isFailure(Object outcome) {
    return switch (outcome) {
      case NoAnswer _, OurFault _ -> true;
      case Unknown unknown -> unknown.inTrouble();
      default -> false;
    };
  }

  int room() {
    return switch (circuit.getState()) {
      case CLOSED -> Math.max(0, rate.getMetrics().getAvailablePermissions());
      case HALF_OPEN -> trials;
      default -> 0;
    };
  }
}
