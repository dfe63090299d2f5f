package io.jumun.benchmarks.outage;

import java.util.List;
import java.util.Map;

/**
 * How the gateway is away: it hangs, or says that it is broken, and at times it charges and its
 * word is lost. Its payment window is another house, and stays open.
 */
final class Away {

  static final long SEED = 20_261_122;

  static final List<Map<String, Object>> RATES =
      List.of(
          rate("CONFIRM", "SWALLOW", 0.4),
          rate("CONFIRM", "ERROR_500", 0.3),
          rate("CONFIRM", "APPROVE_THEN_DROP", 0.3),
          rate("GET", "SWALLOW", 0.5),
          rate("GET", "ERROR_500", 0.5));

  private Away() {}

  private static Map<String, Object> rate(String operation, String kind, double probability) {
    return Map.of("operation", operation, "kind", kind, "probability", probability);
  }
}
