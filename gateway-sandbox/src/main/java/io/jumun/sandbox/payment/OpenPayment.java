package io.jumun.sandbox.payment;

import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Plays the shopper, who chooses a card in the payment window and proves that it is theirs. */
@Service
public class OpenPayment {

  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{6,64}");

  private final Payments payments;

  OpenPayment(Payments payments) {
    this.payments = payments;
  }

  /**
   * @param amount in won, 1 or more
   * @throws InvalidOpening when the window would not have opened
   */
  public String byCard(String orderId, String orderName, long amount) {
    if (!ORDER_ID.matcher(orderId).matches()) {
      throw InvalidOpening.because(GatewayError.INVALID_ORDER_ID);
    }
    if (amount < 1) {
      throw InvalidOpening.because(GatewayError.INVALID_REQUEST);
    }
    String paymentKey = Keys.newPaymentKey();
    payments.open(paymentKey, orderId, orderName, "카드", amount);
    return paymentKey;
  }
}
