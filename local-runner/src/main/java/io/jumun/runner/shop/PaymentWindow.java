package io.jumun.runner.shop;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The gateway's own side: the window in which a shopper shows a card, the faults, and the ledger of
 * what was charged.
 */
public final class PaymentWindow {

  private final URI gateway;

  private PaymentWindow(URI gateway) {
    this.gateway = gateway;
  }

  public static PaymentWindow of(Platform platform) {
    return new PaymentWindow(platform.service(ServiceKind.GATEWAY).url());
  }

  /** The shopper shows a card; the key that comes back is what the shop confirms. */
  public String authenticate(String orderId, long amount) {
    return Http.post(
            gateway.resolve("/sandbox/payments"),
            null,
            Map.of("orderId", orderId, "amount", amount))
        .orFail()
        .get("paymentKey")
        .asString();
  }

  /** From now on, that many operations on the order go wrong in that way. */
  public void faults(List<Map<String, Object>> rules) {
    Http.put(gateway.resolve("/sandbox/faults"), null, Map.of("rules", rules)).orFail();
  }

  /**
   * From now on, every call on any order goes wrong with those probabilities.
   *
   * @param seed what decides which one
   */
  public void faultRates(long seed, List<Map<String, Object>> rates) {
    Http.put(gateway.resolve("/sandbox/faults"), null, Map.of("seed", seed, "rates", rates))
        .orFail();
  }

  public void noFaults() {
    Http.delete(gateway.resolve("/sandbox/faults"), null).orFail();
  }

  public JsonNode ledger(String orderId) {
    return Http.get(gateway.resolve("/sandbox/ledger?orderId=" + orderId), null).orFail();
  }
}
