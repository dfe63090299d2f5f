package io.jumun.sandbox.fault;

import io.jumun.sandbox.SandboxProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The faults to come. They are forgotten at a restart, which is as good as a repair. */
@Component
public class Faults {

  private final Duration usualLatency;
  private final List<FaultRule> rules = new ArrayList<>();
  private @Nullable Long latencyMs;

  Faults(SandboxProperties properties) {
    this.usualLatency = properties.latency();
  }

  /** Uses up the first rule that is for such a call. */
  public synchronized Fault next(Operation operation, @Nullable String orderId) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.isFor(operation, orderId)) {
        useUp(i, rule);
        return rule.fault();
      }
    }
    return new Fault.None();
  }

  public synchronized Duration latency() {
    return latencyMs == null ? usualLatency : Duration.ofMillis(latencyMs);
  }

  synchronized FaultPlan plan() {
    return new FaultPlan(latency().toMillis(), rules);
  }

  synchronized void replaceBy(FaultPlan plan) {
    latencyMs = plan.latencyMs();
    rules.clear();
    rules.addAll(plan.rules());
  }

  private void useUp(int place, FaultRule rule) {
    if (rule.callsLeft() == 1) {
      rules.remove(place);
    } else {
      rules.set(place, rule.withCallsLeft(rule.callsLeft() - 1));
    }
  }
}
