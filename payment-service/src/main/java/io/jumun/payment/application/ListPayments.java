package io.jumun.payment.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators look through: payments, and what was done about one. */
@Component
@Transactional(readOnly = true)
public class ListPayments {

  private final PaymentList payments;
  private final Resolutions resolutions;

  ListPayments(PaymentList payments, Resolutions resolutions) {
    this.payments = payments;
    this.resolutions = resolutions;
  }

  public List<PaymentList.Item> newest(PaymentList.Filter filter, @Nullable UUID after, int limit) {
    return payments.newest(filter, after, limit);
  }

  public List<Resolutions.Entry> resolutionsOf(UUID orderId) {
    return resolutions.of(orderId);
  }
}
