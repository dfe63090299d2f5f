package io.jumun.payment.gateway.guard;

import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.Charge;
import org.jspecify.annotations.Nullable;

/** A gateway behind its guard. */
class GuardedGateway implements PaymentGateway {

  private final PaymentGateway gateway;
  private final GatewayGuard guard;

  GuardedGateway(PaymentGateway gateway, GatewayGuard guard) {
    this.gateway = gateway;
    this.guard = guard;
  }

  @Override
  public CallOutcome confirm(Charge charge, String idempotencyKey) {
    return guard.call(() -> gateway.confirm(charge, idempotencyKey));
  }

  @Override
  public CallOutcome query(Charge charge) {
    return guard.call(() -> gateway.query(charge));
  }

  @Override
  public CallOutcome cancel(
      Charge charge, @Nullable Long part, String idempotencyKey, String reason) {
    return guard.call(() -> gateway.cancel(charge, part, idempotencyKey, reason));
  }

  @Override
  public int room() {
    return guard.room();
  }
}
