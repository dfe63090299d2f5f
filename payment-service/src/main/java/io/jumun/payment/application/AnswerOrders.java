package io.jumun.payment.application;

import static java.util.stream.Collectors.toMap;

import io.jumun.messaging.trace.Traces;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.application.OrderRequest.ToCancel;
import io.jumun.payment.application.OrderRequest.ToPay;
import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.Opening;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
  private final Traces traces;
  private final PaymentProperties properties;

  AnswerOrders(
      Payments payments,
      PaymentGateway gateway,
      DatabaseClock clock,
      Consequences consequences,
      Traces traces,
      PaymentProperties properties) {
    this.payments = payments;
    this.gateway = gateway;
    this.clock = clock;
    this.consequences = consequences;
    this.traces = traces;
    this.properties = properties;
  }

  /**
   * @param requests not empty; answered in this order, in the transaction of their inbox
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handle(List<OrderRequest> requests) {
    Map<UUID, Payment> known = lock(requests);
    Instant now = clock.now();
    for (var request : requests) {
      traces.continuing(request.traceparent(), "answer order", () -> answer(request, known, now));
    }
  }

  private Map<UUID, Payment> lock(List<OrderRequest> requests) {
    List<UUID> orderIds = requests.stream().map(OrderRequest::orderId).distinct().toList();
    return new HashMap<>(
        payments.lockAll(orderIds).stream().collect(toMap(Payment::orderId, Function.identity())));
  }

  private void answer(OrderRequest request, Map<UUID, Payment> known, Instant now) {
    Payment payment = known.get(request.orderId());
    if (payment == null) {
      known.put(request.orderId(), open(request, now));
    } else if (payment.isNews(request.sequence())) {
      answer(request, payment, now);
    }
  }

  private Payment open(OrderRequest request, Instant now) {
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
    consequences.ofOpening(opening, now);
    return payment;
  }

  private void answer(OrderRequest request, Payment payment, Instant now) {
    PaymentStatus before = payment.status();
    payment.continueTrace(request.traceparent());
    Decision decision =
        switch (request) {
          case ToPay _ -> payment.requestedAgain(now);
          case ToCancel cancel -> payment.cancellationRequested(cancel.asked(), now);
        };
    consequences.of(payment, before, decision, now);
  }
}
