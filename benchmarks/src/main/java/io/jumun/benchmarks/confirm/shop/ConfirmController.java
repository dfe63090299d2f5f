package io.jumun.benchmarks.confirm.shop;

import io.jumun.http.access.AccessRules;
import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.IdempotencyKey;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same call as payment-service's; its answer comes when all is done. */
@RestController
class ConfirmController {

  record Request(String paymentKey, UUID orderId, long amount) {}

  record Confirmed(UUID orderId, String status, long amount) {}

  private final ConfirmPayment confirmPayment;

  ConfirmController(ConfirmPayment confirmPayment) {
    this.confirmPayment = confirmPayment;
  }

  @PostMapping("/payments/confirm")
  Confirmed confirm(Caller caller, IdempotencyKey key, @RequestBody Request request) {
    confirmPayment.confirm(
        caller.memberId(), request.orderId(), request.paymentKey(), request.amount());
    return new Confirmed(request.orderId(), "APPROVED", request.amount());
  }

  @Bean
  static AccessRules accessRules() {
    return requests -> requests.requestMatchers("/payments/confirm").authenticated();
  }
}
