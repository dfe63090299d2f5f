package io.jumun.sandbox.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.sandbox.fault.Faults;
import io.jumun.sandbox.payment.Payment;
import io.jumun.sandbox.payment.PaymentStatus;
import io.jumun.sandbox.payment.StateChanges;
import io.jumun.sandbox.payment.VirtualAccount;
import io.jumun.sandbox.wire.KoreanTime;
import io.jumun.sandbox.wire.PaymentBody;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what there is to tell, in the transaction of the change. Nothing is written while nobody
 * wants to know.
 */
@Component
class WriteWebhooks implements StateChanges {

  private final Webhooks webhooks;
  private final WebhookAddress address;
  private final Faults faults;
  private final JsonMapper json;
  private final Clock clock = Clock.systemUTC();

  WriteWebhooks(Webhooks webhooks, WebhookAddress address, Faults faults, JsonMapper json) {
    this.webhooks = webhooks;
    this.address = address;
    this.faults = faults;
    this.json = json;
  }

  @Override
  public void changed(Payment payment) {
    if (address.url().isPresent()) {
      String now = KoreanTime.local(clock.instant());
      write(payment, StatusChanged.NAME, StatusChanged.of(payment, now));
      VirtualAccount account = payment.virtualAccount();
      if (account != null && payment.status() != PaymentStatus.EXPIRED) {
        write(payment, DepositCallback.NAME, DepositCallback.of(payment, account, now));
      }
    }
  }

  private void write(Payment payment, String type, Object body) {
    String order = payment.orderId();
    webhooks.store(
        newTransmissionId(),
        type,
        order,
        json.writeValueAsString(body),
        faults.nextOfWebhook(order));
  }

  static String newTransmissionId() {
    return "whtrans_" + UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
  }

  /** Of every payment. It is not signed. */
  record StatusChanged(String eventType, String createdAt, PaymentBody data) {

    static final String NAME = "PAYMENT_STATUS_CHANGED";

    static StatusChanged of(Payment payment, String now) {
      return new StatusChanged(NAME, now, PaymentBody.of(payment));
    }
  }

  /** Of virtual accounts only. It has no type, and the secret vouches for it. */
  record DepositCallback(
      String createdAt,
      String secret,
      PaymentStatus status,
      @Nullable String transactionKey,
      String orderId) {

    static final String NAME = "DEPOSIT_CALLBACK";

    static DepositCallback of(Payment payment, VirtualAccount account, String now) {
      return new DepositCallback(
          now, account.secret(), payment.status(), payment.lastTransactionKey(), payment.orderId());
    }
  }
}
