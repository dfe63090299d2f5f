package io.jumun.payment.domain;

import static io.jumun.payment.domain.PaymentFixture.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A call that was not made: nothing has happened, and nothing is counted. */
class PostponedTest {

  private static PaymentFixture postpone(PaymentFixture fixture) {
    fixture.payment.postpone(fixture.work, fixture.now, RULES);
    return fixture;
  }

  @Test
  void theSameWorkIsDueAMomentLaterWithTheSameKey() {
    var confirming = PaymentFixture.confirming();
    String key = confirming.work.idempotencyKey();

    postpone(confirming);

    assertThat(confirming.payment.status()).isEqualTo(PaymentStatus.CONFIRMING);
    assertThat(confirming.payment.nextCheckAt()).isEqualTo(confirming.now.plusSeconds(1));
    confirming.takeUp();
    assertThat(confirming.work.call()).isEqualTo(GatewayCall.CONFIRM);
    assertThat(confirming.work.idempotencyKey()).isEqualTo(key);
  }

  @Test
  void howeverOftenItIsNotMadeNoPauseGrows() {
    var unsettled = PaymentFixture.unsettled();
    for (int i = 0; i < 20; i++) {
      postpone(unsettled.takeUp());
      assertThat(unsettled.payment.nextCheckAt()).isEqualTo(unsettled.now.plusSeconds(1));
    }
    // The second call without an outcome, not the twenty-second: no operator is called.
    unsettled.takeUpAndAnswer(new GatewayAnswer.Unknown("HTTP 500"));
    assertThat(unsettled.last.alarms()).isEmpty();
    assertThat(unsettled.payment.nextCheckAt()).isEqualTo(unsettled.now.plusSeconds(60));
  }

  @Test
  void theSettlementWindowDoesNotMove() {
    var confirming = PaymentFixture.confirming();
    confirming.after(Duration.ofSeconds(30)).answer(new NoAnswer("timed out"));
    Instant posted = confirming.now;

    postpone(confirming.takeUp());
    postpone(confirming.after(Duration.ofMinutes(2)).takeUp());

    assertThat(confirming.payment.attempts().getFirst().lastPostedAt()).isEqualTo(posted);
  }

  @Test
  void aRequestThatADeadProcessMayHaveSentStaysInTheWindow() {
    var confirming = PaymentFixture.confirming();
    Instant leaseEnd = confirming.work.lease().until();

    postpone(confirming.after(Duration.ofMinutes(2)).takeUp());

    assertThat(confirming.payment.attempts().getFirst().lastPostedAt()).isEqualTo(leaseEnd);
  }

  @Test
  void whenItIsTooLateToRepeatOnlyWhatBecameOfItIsAsked() {
    var confirming = postpone(PaymentFixture.confirming());

    postpone(confirming.after(Duration.ofMinutes(10)).takeUp());

    confirming.takeUp();
    assertThat(confirming.work.call()).isEqualTo(GatewayCall.QUERY);
    confirming.after(Duration.ofMinutes(5)).answer(new NotCharged("NOT_FOUND_PAYMENT"));
    assertThat(confirming.payment.status()).isEqualTo(PaymentStatus.EXPIRED);
  }

  @Test
  void ofALostLeaseNothingIsTaken() {
    var confirming = PaymentFixture.confirming();
    Work lost = confirming.work;
    confirming.takeUp();
    Instant due = confirming.payment.nextCheckAt();

    confirming.payment.postpone(lost, confirming.now, RULES);

    assertThat(confirming.payment.nextCheckAt()).isEqualTo(due);
  }

  @Test
  void aRefundIsAskedForAgainUnderItsId() {
    var refunding = PaymentFixture.refunding();

    postpone(refunding.takeUp());
    refunding.takeUp();

    assertThat(refunding.work.call()).isEqualTo(GatewayCall.CANCEL);
    assertThat(refunding.work.idempotencyKey()).isEqualTo(PaymentFixture.REFUND.toString());
  }
}
