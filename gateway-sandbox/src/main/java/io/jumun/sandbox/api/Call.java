package io.jumun.sandbox.api;

import io.jumun.sandbox.fault.Fault;
import io.jumun.sandbox.fault.Operation;
import io.jumun.sandbox.idempotency.RequestKey;
import io.jumun.sandbox.ledger.Authorship;
import io.jumun.sandbox.payment.GatewayError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to {@code /v1}.
 *
 * @param orderId the order that it is about; null when the payment is unknown
 */
record Call(HttpServletRequest request, Operation operation, @Nullable String orderId) {

  /** Empty for a call that cannot have a key or has none. */
  Optional<RequestKey> key() {
    return Optional.ofNullable(idempotencyKey())
        .map(
            key ->
                new RequestKey(
                    Merchant.of(request).maskedKey(),
                    request.getMethod(),
                    request.getRequestURI(),
                    key));
  }

  Authorship author() {
    return new Authorship(Merchant.of(request).maskedKey(), idempotencyKey());
  }

  /** The real gateway's own way to provoke an error with a test key. */
  Optional<Fault> ownFault() {
    return Optional.ofNullable(request.getHeader("TossPayments-Test-Code"))
        .map(code -> new Fault.Decline(GatewayError.named(code)));
  }

  private @Nullable String idempotencyKey() {
    return switch (operation) {
      case CONFIRM, CANCEL -> request.getHeader("Idempotency-Key");
      case GET, TRANSACTIONS, WEBHOOK -> null;
    };
  }
}
