package io.jumun.payment.gateway.route;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.Charge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Hands each call to whoever moves the money of that way to pay. */
@Component
@Primary
class RoutedGateway implements PaymentGateway {

  private final PaymentGateway usual;
  private final Map<String, PaymentGateway> others;

  RoutedGateway(PaymentGateway usual, List<Route> routes) {
    this.usual = usual;
    this.others = routes.stream().collect(toUnmodifiableMap(Route::method, Route::gateway));
  }

  private PaymentGateway of(String method) {
    return others.getOrDefault(method, usual);
  }

  @Override
  public CallOutcome confirm(Charge charge, String idempotencyKey) {
    return of(charge.method()).confirm(charge, idempotencyKey);
  }

  @Override
  public CallOutcome query(Charge charge) {
    return of(charge.method()).query(charge);
  }

  @Override
  public CallOutcome cancel(
      Charge charge, @Nullable Long part, String idempotencyKey, String reason) {
    return of(charge.method()).cancel(charge, part, idempotencyKey, reason);
  }

  @Override
  public boolean takes(String method, String currency) {
    return of(method).takes(method, currency);
  }

  @Override
  public boolean chargesAtOnce(String method) {
    return of(method).chargesAtOnce(method);
  }

  @Override
  public int room() {
    return usual.room();
  }

  @Override
  public Set<String> alwaysRoomFor() {
    return others.keySet();
  }
}
