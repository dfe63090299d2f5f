package io.jumun.payment.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentAccess {

  private static final String ADMIN = "ADMIN";
  private static final String VIEWER = "VIEWER";

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(POST, "/webhooks/toss")
            .permitAll()
            .requestMatchers(GET, "/payments", "/payments/*/resolutions")
            .hasAnyRole(VIEWER, ADMIN)
            .requestMatchers(GET, "/payments/reconciliation-cases/**")
            .hasAnyRole(VIEWER, ADMIN)
            .requestMatchers(POST, "/payments/*/resolution")
            .hasRole(ADMIN)
            .requestMatchers("/payments/reconciliation-cases/**")
            .hasRole(ADMIN)
            .requestMatchers(POST, "/points")
            .hasRole(ADMIN)
            .requestMatchers(GET, "/points/*")
            .hasRole(ADMIN)
            .requestMatchers(GET, "/points")
            .authenticated()
            .requestMatchers(GET, "/payments/*")
            .authenticated()
            .requestMatchers(POST, "/payments/confirm")
            .authenticated();
  }
}
