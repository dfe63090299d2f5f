package io.jumun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Faults by rate: the same seed, the same faults, however many calls run at a time. */
@SandboxTest
class FaultRateTest {

  private static final String RATES =
      """
      {"seed":%d,"rates":[
        {"operation":"GET","kind":"ERROR_500","probability":0.25},
        {"operation":"GET","kind":"DECLINE","code":"NOT_FOUND_PAYMENT","probability":0.25}]}
      """;

  @LocalServerPort int port;
  Sandbox sandbox;

  @BeforeEach
  void connect() {
    sandbox = new Sandbox(port);
  }

  @AfterEach
  void repair() {
    sandbox.send(sandbox.to("/sandbox/faults").DELETE());
  }

  @Test
  void decidesBySeedOrderAndCount() {
    List<String> orders = IntStream.range(0, 8).mapToObj(this::paidOrder).toList();

    seed(7);
    List<List<Integer>> oneByOne = orders.stream().map(this::asked).toList();
    seed(7);
    List<List<Integer>> together = atOnce(orders);
    seed(8);
    List<List<Integer>> otherwise = atOnce(orders);

    assertThat(together).isEqualTo(oneByOne);
    assertThat(otherwise).isNotEqualTo(oneByOne);
    assertThat(oneByOne).doesNotHaveDuplicates();
    List<Integer> all = oneByOne.stream().flatMap(List::stream).toList();
    assertThat(share(all, 500)).isBetween(0.15, 0.35);
    assertThat(share(all, 404)).isBetween(0.15, 0.35);
  }

  @Test
  void leavesOtherOperationsAloneAndLetsRulesGoFirst() {
    String order = Sandbox.newOrder();
    sandbox.put(
        "/sandbox/faults",
        """
        {"seed":1,"rates":[{"operation":"GET","kind":"ERROR_500","probability":1}],
         "rules":[{"orderId":"%s","operation":"GET","kind":"DECLINE","code":"NOT_FOUND_PAYMENT"}]}
        """
            .formatted(order));

    String key = sandbox.shopperPays(order, 5_000);

    assertThat(sandbox.confirm(key, order, 5_000).status()).isEqualTo(200);
    assertThat(sandbox.get("/v1/payments/" + key).status()).isEqualTo(404);
    assertThat(sandbox.get("/v1/payments/" + key).status()).isEqualTo(500);
    assertThat(sandbox.get("/v1/payments/" + key).status()).isEqualTo(500);
    assertThat(sandbox.get("/sandbox/faults").json().path("rates").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"operation\":\"GET\",\"kind\":\"ERROR_500\"}",
        "{\"operation\":\"GET\",\"kind\":\"ERROR_500\",\"probability\":1.1}",
        "{\"operation\":\"GET\",\"kind\":\"NEVER\",\"probability\":1}",
        "{\"operation\":\"WEBHOOK\",\"kind\":\"ERROR_500\",\"probability\":1}",
        "{\"operation\":\"WEBHOOK\",\"kind\":\"LATE\",\"probability\":1}",
        """
        {"operation":"GET","kind":"ERROR_500","probability":0.6},
        {"operation":"GET","kind":"SWALLOW","probability":0.6}
        """
      })
  void refusesRatesThatMakeNoSense(String rates) {
    var answer = sandbox.put("/sandbox/faults", "{\"rates\":[" + rates + "]}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
  }

  private void seed(long seed) {
    var answer = sandbox.put("/sandbox/faults", RATES.formatted(seed));
    assertThat(answer.json().path("seed").asLong()).as(answer.text()).isEqualTo(seed);
  }

  /** The same orders each time, so that the same faults are theirs each time. */
  private String paidOrder(int number) {
    String order = "order-of-rates-" + number;
    sandbox.confirm(sandbox.shopperPays(order, 5_000), order, 5_000);
    return order;
  }

  private List<Integer> asked(String order) {
    return IntStream.range(0, 25)
        .mapToObj(i -> sandbox.get("/v1/payments/orders/" + order).status())
        .toList();
  }

  private List<List<Integer>> atOnce(List<String> orders) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          orders.stream()
              .map(order -> CompletableFuture.supplyAsync(() -> asked(order), threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  private static double share(List<Integer> statuses, int status) {
    return statuses.stream().filter(s -> s == status).count() / (double) statuses.size();
  }
}
