package io.jumun.sandbox.fault;

import io.jumun.sandbox.SandboxProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The faults to come. They are forgotten at a restart, which is as good as a repair. */
@Component
public class Faults {

  private final Duration usualLatency;
  private final List<FaultRule> rules = new ArrayList<>();
  private final List<FaultRate> rates = new ArrayList<>();
  private final Map<Counted, Integer> calls = new HashMap<>();
  private @Nullable Long latencyMs;
  private long seed;

  Faults(SandboxProperties properties) {
    this.usualLatency = properties.latency();
  }

  /** What happens to such a call. */
  public synchronized Fault next(Operation operation, @Nullable String orderId) {
    return form(operation, orderId, counted(operation, orderId))
        .map(FaultForm::ofCall)
        .orElseGet(Fault.None::new);
  }

  /** What happens to a webhook about that order. */
  public synchronized WebhookFault nextOfWebhook(String orderId) {
    String call = counted(Operation.WEBHOOK, orderId);
    return form(Operation.WEBHOOK, orderId, call)
        .map(form -> form.ofWebhook(Dice.roll(call + "|place")))
        .orElseGet(WebhookFault.None::new);
  }

  public synchronized Duration latency() {
    return latencyMs == null ? usualLatency : Duration.ofMillis(latencyMs);
  }

  synchronized FaultPlan plan() {
    return new FaultPlan(latency().toMillis(), rules, rates, seed);
  }

  synchronized void replaceBy(FaultPlan plan) {
    latencyMs = plan.latencyMs();
    seed = plan.seed() == null ? 0 : plan.seed();
    rules.clear();
    rules.addAll(plan.rules());
    rates.clear();
    rates.addAll(plan.rates());
    calls.clear();
  }

  private Optional<FaultForm> form(Operation operation, @Nullable String orderId, String call) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.isFor(operation, orderId)) {
        useUp(i, rule);
        return Optional.of(rule.form());
      }
    }
    return rates.isEmpty() ? Optional.empty() : byRate(operation, orderId, Dice.roll(call));
  }

  /** Each rate has its own part of the way from 0 to 1. */
  private Optional<FaultForm> byRate(Operation operation, @Nullable String orderId, double chance) {
    double from = 0;
    for (FaultRate rate : rates) {
      if (rate.isFor(operation, orderId)) {
        from += rate.share();
        if (chance < from) {
          return Optional.of(rate.form());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The name of this call and no other. Calls are counted only while there is something to decide,
   * or every order would be kept.
   */
  private String counted(Operation operation, @Nullable String orderId) {
    int count =
        rules.isEmpty() && rates.isEmpty()
            ? 0
            : calls.merge(new Counted(operation, orderId), 1, Integer::sum);
    return seed + "|" + operation + "|" + orderId + "|" + count;
  }

  private void useUp(int place, FaultRule rule) {
    if (rule.callsLeft() == 1) {
      rules.remove(place);
    } else {
      rules.set(place, rule.withCallsLeft(rule.callsLeft() - 1));
    }
  }

  private record Counted(Operation operation, @Nullable String orderId) {}
}
