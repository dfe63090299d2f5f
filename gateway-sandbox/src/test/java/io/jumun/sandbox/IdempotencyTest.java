package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Idempotency-Key as the real gateway treats it. */
@SandboxTest
class IdempotencyTest {

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  Sandbox sandbox;
  String order;

  @BeforeEach
  void connect() {
    sandbox = new Sandbox(port);
    order = Sandbox.newOrder();
  }

  @Test
  void answersTheSameRequestWithTheSameAnswer() {
    String key = sandbox.shopperPays(order, 5_000);

    var first = sandbox.confirm(key, order, 5_000, "same-" + order);
    var second = sandbox.confirm(key, order, 5_000, "same-" + order);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second).isEqualTo(first);
    assertThat(sandbox.ledger(order).path("charged").asLong()).isEqualTo(5_000);
  }

  @Test
  void answersWithAnotherPaymentWhenAKeyIsUsedForAnother() {
    String key = sandbox.shopperPays(order, 5_000);
    String otherOrder = Sandbox.newOrder();
    String otherKey = sandbox.shopperPays(otherOrder, 9_000);
    sandbox.confirm(key, order, 5_000, "reused-" + order);

    var answer = sandbox.confirm(otherKey, otherOrder, 9_000, "reused-" + order);

    assertThat(answer.json().path("orderId").asString()).isEqualTo(order);
    assertThat(sandbox.ledger(otherOrder).path("entries").isEmpty()).isTrue();
  }

  @Test
  void keepsTheKeysOfOtherUrlsApart() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.confirm(key, order, 5_000, "both-" + order);

    var refund = sandbox.cancel(key, "{\"cancelReason\":\"x\"}", "both-" + order);

    assertThat(refund.json().path("status").asString()).isEqualTo("CANCELED");
  }

  @Test
  void refundsOncePerKey() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.confirm(key, order, 5_000);
    String body = "{\"cancelReason\":\"x\",\"cancelAmount\":2000}";

    var first = sandbox.cancel(key, body, "refund-" + order);
    var second = sandbox.cancel(key, body, "refund-" + order);

    assertThat(second).isEqualTo(first);
    assertThat(sandbox.ledger(order).path("refunded").asLong()).isEqualTo(2_000);
  }

  @Test
  void says409WhileTheFirstOneRuns() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.faults(
        """
        {"orderId":"%s","operation":"CONFIRM","kind":"ANSWER_LATE","delayMs":1500,"executeLate":true}
        """
            .formatted(order));

    var first =
        CompletableFuture.supplyAsync(() -> sandbox.confirm(key, order, 5_000, "slow-" + order));
    await().until(() -> keys("slow-" + order) == 1);
    var second = sandbox.confirm(key, order, 5_000, "slow-" + order);

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("IDEMPOTENT_REQUEST_PROCESSING");
    assertThat(first.join().status()).isEqualTo(200);
    assertThat(sandbox.confirm(key, order, 5_000, "slow-" + order)).isEqualTo(first.join());
  }

  @Test
  void remembersARefusalToo() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.faults(
        "{\"operation\":\"CONFIRM\",\"kind\":\"DECLINE\",\"code\":\"REJECT_CARD_PAYMENT\"}");

    var first = sandbox.confirm(key, order, 5_000, "no-" + order);
    var second = sandbox.confirm(key, order, 5_000, "no-" + order);

    assertThat(first.code()).isEqualTo("REJECT_CARD_PAYMENT");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void forgetsAKeyAfterFifteenDays() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.confirm(key, order, 5_000, "old-" + order);
    age("old-" + order, "14 days 23 hours");
    assertThat(sandbox.confirm(key, order, 5_000, "old-" + order).status()).isEqualTo(200);

    age("old-" + order, "2 hours");

    assertThat(sandbox.confirm(key, order, 5_000, "old-" + order).code())
        .isEqualTo("ALREADY_PROCESSED_PAYMENT");
    assertThat(sandbox.ledger(order).path("charged").asLong()).isEqualTo(5_000);
  }

  @Test
  void keepsNoKeyForLongerThanThat() {
    String key = sandbox.shopperPays(order, 5_000);
    sandbox.confirm(key, order, 5_000, "kept-" + order);
    sandbox.cancel(key, "{\"cancelReason\":\"x\"}", "swept-" + order);

    age("swept-" + order, "15 days 1 second");

    await().until(() -> keys("swept-" + order) == 0);
    assertThat(keys("kept-" + order)).isEqualTo(1);
  }

  @Test
  void takesKeysOfThreeHundredCharactersAndNoMore() {
    String key = sandbox.shopperPays(order, 5_000);
    String longest = (order + "x".repeat(300)).substring(0, 300);

    var tooLong = sandbox.confirm(key, order, 5_000, longest + "x");

    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.code()).isEqualTo("INVALID_IDEMPOTENCY_KEY");
    assertThat(sandbox.confirm(key, order, 5_000, longest).status()).isEqualTo(200);
  }

  private int keys(String key) {
    return jdbc.sql("select count(*) from idempotent_request where key = ?")
        .param(key)
        .query(Integer.class)
        .single();
  }

  private void age(String key, String by) {
    jdbc.sql("update idempotent_request set claimed_at = claimed_at - ?::interval where key = ?")
        .params(by, key)
        .update();
  }
}
