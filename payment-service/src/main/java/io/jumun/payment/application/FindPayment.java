package io.jumun.payment.application;

import io.jumun.payment.domain.Payment;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a payment to those who may see it. */
@Component
@Transactional(readOnly = true)
public class FindPayment {

  private final Payments payments;

  FindPayment(Payments payments) {
    this.payments = payments;
  }

  /**
   * @throws PaymentNotFound when the order is not the member's
   */
  public PaymentView ofMember(UUID member, UUID orderId) {
    return find(orderId, payment -> payment.belongsTo(member));
  }

  /**
   * @throws PaymentNotFound when there is none
   */
  public PaymentView ofAnybody(UUID orderId) {
    return find(orderId, _ -> true);
  }

  private PaymentView find(UUID orderId, Predicate<Payment> maySee) {
    return payments
        .find(orderId)
        .filter(maySee)
        .map(PaymentView::of)
        .orElseThrow(() -> PaymentNotFound.ofOrder(orderId));
  }
}
