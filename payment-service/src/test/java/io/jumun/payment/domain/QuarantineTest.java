package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.ORDER;
import static io.jumun.payment.domain.PaymentFixture.REFUND;
import static io.jumun.payment.domain.PaymentFixture.RULES;
import static io.jumun.payment.domain.PaymentFixture.START;
import static io.jumun.payment.domain.PaymentFixture.anotherAmount;
import static io.jumun.payment.domain.PaymentFixture.strangersPayment;
import static io.jumun.payment.domain.PaymentStatus.CANCELLED;
import static io.jumun.payment.domain.PaymentStatus.EXPIRED;
import static io.jumun.payment.domain.PaymentStatus.QUARANTINED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** QUARANTINED: the gateway contradicts our books. */
class QuarantineTest {

  @Test
  void firstTheGatewayIsAskedByOurKeyWhatIsTrue() {
    assertThat(PaymentFixture.quarantined().takeUp().work.call()).isEqualTo(GatewayCall.QUERY);
  }

  static Stream<GatewayAnswer> chargedToUs() {
    return Stream.of(anotherAmount(), new Approved(START));
  }

  @ParameterizedTest
  @MethodSource("chargedToUs")
  void whatIsChargedToOurOrderIsCancelledAndCountsAsRefused(GatewayAnswer shown) {
    var quarantined = PaymentFixture.quarantined().takeUpAndAnswer(shown);
    assertThat(quarantined.payment.status()).isEqualTo(QUARANTINED);

    quarantined.takeUp();
    assertThat(quarantined.work.call()).isEqualTo(GatewayCall.CANCEL);
    assertThat(quarantined.work.idempotencyKey()).isEqualTo(ORDER + "/1/quarantine");
    quarantined.answer(new Cancelled());

    assertThat(quarantined.payment.status()).isEqualTo(READY);
    assertThat(quarantined.published()).singleElement().isInstanceOf(PaymentDeclined.class);
  }

  @Test
  void clearedPastTheDeadlineItExpires() {
    var cleared = PaymentFixture.quarantined().deadline().takeUpAndAnswer(new Cancelled());

    assertThat(cleared.payment.status()).isEqualTo(EXPIRED);
    assertThat(cleared.published()).containsExactly(new PaymentExpired(ORDER));
  }

  @Test
  void clearedAfterACancellationItIsCancelled() {
    var cleared = PaymentFixture.quarantined().cancel().takeUpAndAnswer(new Cancelled());

    assertThat(cleared.payment.status()).isEqualTo(CANCELLED);
    assertThat(cleared.published()).containsExactly(new PaymentCancelled(ORDER, REFUND, 0, "KRW"));
  }

  @Test
  void aStrangersPaymentWithNothingChargedIsARefusal() {
    var cleared = PaymentFixture.quarantined().takeUpAndAnswer(strangersPayment(null));

    assertThat(cleared.payment.status()).isEqualTo(READY);
  }

  @Test
  void aStrangersPaymentThatWasChargedBeforeWeAskedIsARefusal() {
    var before = START.minus(Duration.ofMinutes(2));

    var cleared = PaymentFixture.quarantined().takeUpAndAnswer(strangersPayment(before));

    assertThat(cleared.payment.status()).isEqualTo(READY);
  }

  @Test
  void aStrangersPaymentIsNeverCancelledWhateverIsChargedUnderIt() {
    var quarantined = PaymentFixture.quarantined().takeUpAndAnswer(strangersPayment(START));

    assertThat(quarantined.payment.status()).isEqualTo(QUARANTINED);
    assertThat(quarantined.last.alarms()).containsExactly(Alarm.CONTRADICTION);
    assertThat(quarantined.takeUp().work.call()).isEqualTo(GatewayCall.QUERY);
  }

  @Test
  void whatTheGatewayShowsAsEndedIsARefusal() {
    var cleared = PaymentFixture.quarantined().takeUpAndAnswer(new Declined("ABORTED", ""));

    assertThat(cleared.payment.status()).isEqualTo(READY);
  }

  static Stream<GatewayAnswer> notCharged() {
    return Stream.of(
        new NotCharged("IN_PROGRESS"), new Contradiction("It is over another amount", true, null));
  }

  @ParameterizedTest
  @MethodSource("notCharged")
  void noChargeShownIsBelievedAfterTheWindowAndNeverChargedAgain(GatewayAnswer shown) {
    var quarantined = PaymentFixture.quarantined();

    while (quarantined.takeUp().now.isBefore(START.plus(RULES.settlementWindow()))) {
      assertThat(quarantined.work.call()).isEqualTo(GatewayCall.QUERY);
      quarantined.answer(shown);
      assertThat(quarantined.payment.status()).isEqualTo(QUARANTINED);
    }
    quarantined.answer(shown);

    assertThat(quarantined.payment.status()).isEqualTo(EXPIRED);
  }

  static Stream<GatewayAnswer> withoutOutcome() {
    return Stream.of(
        new Unknown("HTTP 500"),
        new GatewayAnswer.NoAnswer("timed out"),
        new OurFault("UNAUTHORIZED_KEY", "No"));
  }

  @ParameterizedTest
  @MethodSource("withoutOutcome")
  void withoutAnOutcomeItIsAskedAgain(GatewayAnswer answer) {
    var asked = PaymentFixture.quarantined().takeUpAndAnswer(answer);
    assertThat(asked.payment.status()).isEqualTo(QUARANTINED);
    assertThat(asked.takeUp().work.call()).isEqualTo(GatewayCall.QUERY);

    var cancelling =
        PaymentFixture.quarantined().takeUpAndAnswer(anotherAmount()).takeUpAndAnswer(answer);
    assertThat(cancelling.payment.status()).isEqualTo(QUARANTINED);
    assertThat(cancelling.takeUp().work.call()).isEqualTo(GatewayCall.QUERY);
  }

  @Test
  void aChargeThatCannotBeCancelledIsAnOperators() {
    var stuck =
        PaymentFixture.quarantined()
            .takeUpAndAnswer(anotherAmount())
            .takeUpAndAnswer(new Declined("NOT_CANCELABLE_PAYMENT", "No"));

    assertThat(stuck.payment.status()).isEqualTo(QUARANTINED);
    assertThat(stuck.published()).isEmpty();
    assertThat(stuck.last.alarms()).containsExactly(Alarm.REFUND_REFUSED);
  }
}
