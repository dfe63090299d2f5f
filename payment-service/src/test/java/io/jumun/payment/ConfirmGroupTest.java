package io.jumun.payment;

import static io.jumun.payment.domain.PaymentStatus.APPROVED;
import static io.jumun.payment.domain.PaymentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.payment.test.AnOrder;
import io.jumun.payment.test.PaymentStory;
import io.jumun.payment.test.ScriptedGateway;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Shoppers whose confirms share a transaction: each gets an answer of its own. */
class ConfirmGroupTest extends PaymentStory {

  private static final int SHOPPERS = 12;

  @Autowired private DataSource pool;
  @Autowired private MeterRegistry meters;

  @Test
  void everyShopperOfAGroupIsAnsweredForItself() throws Exception {
    AnOrder one = ready();
    AnOrder other = ready();
    AnOrder clickedTwice = ready();
    AnOrder cheaper = ready();
    AnOrder somebodyElses = ready();
    List<AnOrder> orders = Stream.generate(AnOrder::fresh).limit(SHOPPERS).toList();
    orders.forEach(this::request);
    orders.forEach(order -> awaitStatus(order, READY));
    List<AnOrder> all = new ArrayList<>(orders);
    all.addAll(List.of(one, other, clickedTwice));
    all.forEach(order -> GATEWAY.onConfirm(order.card(1), ScriptedGateway.approve()));

    try (var shoppers = Executors.newVirtualThreadPerTaskExecutor();
        var locks = pool.getConnection()) {
      var first = holdUp(locks, shoppers, one);
      var second = holdUp(locks, shoppers, other);
      var answers = orders.stream().map(order -> confirming(shoppers, order)).toList();
      var click = confirming(shoppers, clickedTwice);
      var again = confirming(shoppers, clickedTwice);
      var tooLittle =
          shoppers.submit(() -> confirm(port, cheaper, cheaper.card(1), cheaper.amount() - 1));
      var stranger = shoppers.submit(() -> confirmAs(UUID.randomUUID(), somebodyElses));
      await().until(() -> waiting() == SHOPPERS + 4);
      locks.rollback();

      assertThat(first.get().statusCode()).isIn(200, 202);
      assertThat(second.get().statusCode()).isIn(200, 202);
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isIn(200, 202);
      }
      assertThat(List.of(click.get().statusCode(), again.get().statusCode()))
          .allMatch(status -> status == 200 || status == 202);
      assertThat(json(tooLittle.get()).path("type").asString()).endsWith("amount-differs");
      assertThat(stranger.get().statusCode()).isEqualTo(404);
    }

    all.forEach(order -> awaitStatus(order, APPROVED));
    assertThat(all).allMatch(order -> GATEWAY.charges(order.card(1)) == 1);
    assertThat(status(cheaper)).isEqualTo(READY);
    assertThat(status(somebodyElses)).isEqualTo(READY);
    assertThat(attemptsOf(clickedTwice)).isEqualTo(1);
  }

  /** One of the two transactions waits for that payment's row. */
  private Future<HttpResponse<String>> holdUp(
      Connection locks, ExecutorService shoppers, AnOrder order) throws SQLException {
    locks.setAutoCommit(false);
    try (var lock = locks.prepareStatement("select 1 from payment where order_id = ? for update")) {
      lock.setObject(1, order.id());
      lock.execute();
    }
    int before = blocked();
    var answer = confirming(shoppers, order);
    await().until(() -> blocked() > before);
    return answer;
  }

  private Future<HttpResponse<String>> confirming(ExecutorService shoppers, AnOrder order) {
    return shoppers.submit(() -> confirm(order, order.card(1)));
  }

  private HttpResponse<String> confirmAs(UUID member, AnOrder order) {
    var body =
        "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}"
            .formatted(order.card(1), order.id(), order.amount());
    return post(port, TOKENS.member(member), body);
  }

  private double waiting() {
    return meters.get("jumun.commits.waiting").tag("work", "attempts").gauge().value();
  }

  private int blocked() {
    return jdbc.sql(
            "select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'")
        .query(Integer.class)
        .single();
  }

  private int attemptsOf(AnOrder order) {
    return jdbc.sql("select count(*) from payment_attempt where order_id = ?")
        .param(order.id())
        .query(Integer.class)
        .single();
  }
}
