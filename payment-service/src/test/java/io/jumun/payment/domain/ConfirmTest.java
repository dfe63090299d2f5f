package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.ALLOWED;
import static io.jumun.payment.domain.PaymentFixture.AMOUNT;
import static io.jumun.payment.domain.PaymentFixture.CARD;
import static io.jumun.payment.domain.PaymentFixture.MEMBER;
import static io.jumun.payment.domain.PaymentFixture.ORDER;
import static io.jumun.payment.domain.PaymentFixture.OTHER_CARD;
import static io.jumun.payment.domain.PaymentStatus.CONFIRMING;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.payment.domain.ConfirmOutcome.AmountDiffers;
import io.jumun.payment.domain.ConfirmOutcome.AnotherAttemptIsOpen;
import io.jumun.payment.domain.ConfirmOutcome.Closed;
import io.jumun.payment.domain.ConfirmOutcome.Known;
import io.jumun.payment.domain.ConfirmOutcome.TooLate;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a shopper's wish to pay meets. */
class ConfirmTest {

  @Test
  void aConfirmIsRecordedWithAttemptAndKeyBeforeAnybodyAsks() {
    var confirming = PaymentFixture.ready().confirm(CARD);

    assertThat(confirming.payment.status()).isEqualTo(CONFIRMING);
    assertThat(confirming.work.call()).isEqualTo(GatewayCall.CONFIRM);
    assertThat(confirming.work.attempt()).isEqualTo(1);
    assertThat(confirming.work.charge())
        .isEqualTo(new Charge(ORDER, MEMBER, "CARD", CARD, new Money(AMOUNT, "KRW")));
    assertThat(confirming.payment.attempts())
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.status()).isEqualTo(AttemptStatus.OPEN);
              assertThat(attempt.idempotencyKey()).isEqualTo(confirming.work.idempotencyKey());
            });
  }

  @Test
  void anotherAmountWritesNothing() {
    var ready = PaymentFixture.ready();

    assertThat(ready.tryToConfirm(CARD, AMOUNT + 1))
        .isEqualTo(new AmountDiffers(AMOUNT, AMOUNT + 1));
    assertThat(ready.payment.status()).isEqualTo(READY);
    assertThat(ready.payment.attempts()).isEmpty();
  }

  @Test
  void pastTheDeadlineItIsTooLateEvenIfTheTimerIs() {
    var ready = PaymentFixture.ready().after(ALLOWED);

    assertThat(ready.tryToConfirm(CARD, AMOUNT)).isEqualTo(new TooLate());
    assertThat(ready.payment.status()).isEqualTo(READY);
  }

  @Test
  void oneMicrosecondBeforeTheDeadlineItIsNot() {
    var ready = PaymentFixture.ready().after(ALLOWED.minus(Duration.ofNanos(1000)));

    assertThat(ready.confirm(CARD).payment.status()).isEqualTo(CONFIRMING);
  }

  @ParameterizedTest
  @MethodSource("withTheCard")
  void theSamePaymentKeyIsTheSameAttempt(Supplier<PaymentFixture> state) {
    var known = state.get();

    assertThat(known.tryToConfirm(CARD, AMOUNT)).isEqualTo(new Known());
    assertThat(known.payment.attempts()).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  static Supplier<PaymentFixture>[] withTheCard() {
    return new Supplier[] {
      (Supplier<PaymentFixture>) PaymentFixture::confirming,
      (Supplier<PaymentFixture>) PaymentFixture::unsettled,
      (Supplier<PaymentFixture>) PaymentFixture::quarantined,
      (Supplier<PaymentFixture>) PaymentFixture::waitingForDeposit,
      (Supplier<PaymentFixture>) PaymentFixture::approved,
      (Supplier<PaymentFixture>) PaymentFixture::refunding,
      (Supplier<PaymentFixture>)
          () -> PaymentFixture.confirming().answer(new GatewayAnswer.Declined("REJECT_CARD", "No"))
    };
  }

  @Test
  void oneAttemptAtATime() {
    for (var open :
        new PaymentFixture[] {
          PaymentFixture.confirming(),
          PaymentFixture.unsettled(),
          PaymentFixture.quarantined(),
          PaymentFixture.waitingForDeposit()
        }) {
      assertThat(open.tryToConfirm(OTHER_CARD, AMOUNT)).isEqualTo(new AnotherAttemptIsOpen());
      assertThat(open.payment.attempts()).hasSize(1);
    }
  }

  @Test
  void whatIsDecidedCannotBePaid() {
    for (var closed :
        new PaymentFixture[] {
          PaymentFixture.approved(),
          PaymentFixture.refunding(),
          PaymentFixture.expired(),
          PaymentFixture.cancelled()
        }) {
      assertThat(closed.tryToConfirm(OTHER_CARD, AMOUNT))
          .isEqualTo(new Closed(closed.payment.status()));
    }
  }

  @Test
  void afterARefusalAnotherCardIsAnotherAttemptWithAKeyOfItsOwn() {
    var declined = PaymentFixture.confirming();
    var firstKey = declined.work.idempotencyKey();
    declined.answer(new GatewayAnswer.Declined("REJECT_CARD_PAYMENT", "No"));

    declined.confirm(OTHER_CARD);

    assertThat(declined.work.attempt()).isEqualTo(2);
    assertThat(declined.work.idempotencyKey()).isNotEqualTo(firstKey);
  }
}
