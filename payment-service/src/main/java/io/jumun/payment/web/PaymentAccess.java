package io.jumun.payment.web;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentAccess {

  @Bean
  AccessRules accessRules() {
    return requests -> requests.requestMatchers("/payments/**").authenticated();
  }
}
