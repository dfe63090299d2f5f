package io.jumun.payment.gateway.toss;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.application.PaymentGateway;
import io.jumun.payment.gateway.guard.GatewayGuard;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class TossConfiguration {

  /** Basic authentication with the secret key as the user and no password. */
  @Bean
  RestClient tossPayments(RestClient.Builder http, PaymentProperties properties) {
    var gateway = properties.gateway();
    return http.baseUrl(gateway.baseUrl())
        .requestFactory(requestFactory(gateway))
        .defaultHeaders(headers -> headers.setBasicAuth(gateway.secretKey().value(), ""))
        .build();
  }

  @Bean
  PaymentGateway tossPaymentsGateway(RestClient tossPayments, GatewayGuard guard) {
    return guard.around(new TossPaymentsGateway(tossPayments));
  }

  /** Of this process; nobody waits for his turn. */
  @Bean
  RateLimiter tossWebhookRate(PaymentProperties properties) {
    return RateLimiter.of(
        "webhooks",
        RateLimiterConfig.custom()
            .limitForPeriod(properties.webhooks().perSecond())
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(Duration.ZERO)
            .build());
  }

  private static JdkClientHttpRequestFactory requestFactory(PaymentProperties.Gateway gateway) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(gateway.connectTimeout())
            .build();
    var factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(gateway.readTimeout());
    return factory;
  }
}
