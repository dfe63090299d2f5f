package io.jumun.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class PaymentPropertiesTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Bound.class);

  @Configuration
  @EnableConfigurationProperties(PaymentProperties.class)
  static class Bound {}

  @Test
  void withASecretKeyTheDefaultsAreThoseOfTheDesign() {
    service
        .withPropertyValues("jumun.payment.gateway.secret-key=live_sk_1")
        .run(
            context -> {
              var properties = context.getBean(PaymentProperties.class);
              assertThat(properties.deadline()).isEqualTo(Duration.ofMinutes(15));
              assertThat(properties.lease()).isEqualTo(Duration.ofSeconds(60));
              assertThat(properties.settlementWindow()).isEqualTo(Duration.ofMinutes(15));
              assertThat(properties.rechecks()).isSorted().hasSize(13);
              assertThat(properties.rechecks().getLast()).isEqualTo(Duration.ofHours(6));
              assertThat(properties.gateway().readTimeout()).isEqualTo(Duration.ofSeconds(30));
              assertThat(properties.gateway().maxConcurrent()).isEqualTo(256);
              assertThat(properties.gateway().maxSettling()).isEqualTo(2);
              assertThat(properties.gateway().circuit().pause()).isEqualTo(Duration.ofSeconds(5));
              assertThat(properties.gateway().rate().perSecond()).isEqualTo(1000);
              assertThat(properties.drill().haltAfterGatewayAnswer()).isFalse();
            });
  }

  @Test
  void withoutASecretKeyItDoesNotStart() {
    service.run(
        context ->
            assertThat(context)
                .getFailure()
                .hasStackTraceContaining("set JUMUN_GATEWAY_SECRET_KEY"));
  }

  @Test
  void theSecretKeyIsNotPrinted() {
    service
        .withPropertyValues("jumun.payment.gateway.secret-key=live_sk_1")
        .run(
            context ->
                assertThat(context.getBean(PaymentProperties.class).toString())
                    .contains("secretKey")
                    .doesNotContain("live_sk_1"));
  }

  @Test
  void aLeaseShorterThanACallIsRefused() {
    service
        .withPropertyValues(
            "jumun.payment.gateway.secret-key=live_sk_1", "jumun.payment.lease=PT33S")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("must be longer than the gateway's time-outs"));
  }
}
