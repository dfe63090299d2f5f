package io.jumun.payment.gateway.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.jumun.payment.PaymentProperties.Circuit;
import io.jumun.payment.PaymentProperties.Rate;
import java.time.Duration;
import java.util.function.Predicate;

/** Our settings in the library's words. */
final class GuardSettings {

  private GuardSettings() {}

  /** It tries again by itself: its state is then true although nobody calls. */
  static CircuitBreaker circuit(Circuit settings, Predicate<Object> failure) {
    return CircuitBreaker.of(
        "gateway",
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(settings.window())
            .minimumNumberOfCalls(settings.minimumCalls())
            .failureRateThreshold(settings.failurePercent())
            .slowCallDurationThreshold(settings.slowCall())
            .slowCallRateThreshold(settings.slowPercent())
            .waitDurationInOpenState(settings.pause())
            .permittedNumberOfCallsInHalfOpenState(settings.trials())
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .recordResult(failure)
            .build());
  }

  /** A second in ten parts, so that a second's calls do not all come at once. */
  static RateLimiter rate(Rate settings) {
    boolean few = settings.perSecond() < 10;
    return RateLimiter.of(
        "gateway",
        RateLimiterConfig.custom()
            .limitForPeriod(few ? settings.perSecond() : settings.perSecond() / 10)
            .limitRefreshPeriod(few ? Duration.ofSeconds(1) : Duration.ofMillis(100))
            .timeoutDuration(settings.maxWait())
            .build());
  }
}
