package io.jumun.order.web;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders are for members; whose they are is asked in the query. */
@Configuration(proxyBeanMethods = false)
class OrderAccess {

  @Bean
  AccessRules orderAccessRules() {
    return requests -> requests.requestMatchers("/orders", "/orders/**").authenticated();
  }
}
