package io.jumun.payment.application;

import io.jumun.messaging.trace.Traces;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.application.OrderRequest.ToCancel;
import io.jumun.payment.application.OrderRequest.ToPay;
import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.Opening;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does what order-service asks for, and always answers. */
@Component
public class AnswerOrders {

  private final Payments payments;
  private final PaymentGateway gateway;
  private final DatabaseClock clock;
  private final Consequences consequences;
  private final PaymentMetrics metrics;
  private final Traces traces;
  private final PaymentProperties properties;

  AnswerOrders(
      Payments payments,
      PaymentGateway gateway,
      DatabaseClock clock,
      Consequences consequences,
      PaymentMetrics metrics,
      Traces traces,
      PaymentProperties properties) {
    this.payments = payments;
    this.gateway = gateway;
    this.clock = clock;
    this.consequences = consequences;
    this.metrics = metrics;
    this.traces = traces;
    this.properties = properties;
  }

  /**
   * @param requests not empty; answered in this order, in the transaction of their inbox
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handle(List<OrderRequest> requests) {
    Map<UUID, Payment> known = payments.lockByOrder(requests.stream().map(OrderRequest::orderId));
    Instant now = clock.now();
    List<Consequence> all = new ArrayList<>();
    for (var request : requests) {
      traces.continuing(
          request.traceparent(),
          "answer order",
          () -> answer(request, known, now).ifPresent(all::add));
    }
    consequences.of(all, now);
  }

  private Optional<Consequence> answer(
      OrderRequest request, Map<UUID, Payment> known, Instant now) {
    Payment payment = known.get(request.orderId());
    if (payment == null) {
      Opening opening = open(request, now);
      known.put(request.orderId(), opening.payment());
      return Optional.of(opened(opening));
    }
    return payment.isNews(request.sequence())
        ? Optional.of(answer(request, payment, now))
        : Optional.empty();
  }

  private Opening open(OrderRequest request, Instant now) {
    Opening opening =
        switch (request) {
          case ToPay pay -> Opening.of(pay.asked(), pay.at(), now, properties.deadline());
          case ToCancel cancel -> Opening.tombstone(cancel.asked(), properties.currency(), now);
        };
    Payment payment = opening.payment();
    payment.isNews(request.sequence());
    if (gateway.chargesAtOnce(payment.method())) {
      payment.continueTrace(request.traceparent());
      payment.chargeAtOnce(now);
    }
    payments.save(payment);
    return opening;
  }

  private Consequence opened(Opening opening) {
    Payment payment = opening.payment();
    metrics.opened(payment.status());
    return new Consequence(payment, payment.status(), opening.decision(), traces.current());
  }

  private Consequence answer(OrderRequest request, Payment payment, Instant now) {
    PaymentStatus before = payment.status();
    payment.continueTrace(request.traceparent());
    Decision decision =
        switch (request) {
          case ToPay _ -> payment.requestedAgain(now);
          case ToCancel cancel -> payment.cancellationRequested(cancel.asked(), now);
        };
    return new Consequence(payment, before, decision, traces.current());
  }
}
