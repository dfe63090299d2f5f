package io.jumun.order.web;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Carts, orders and coupons are for members, whose they are is asked in the query; returns, and
 * what is given away, are for operators.
 */
@Configuration(proxyBeanMethods = false)
class OrderAccess {

  @Bean
  AccessRules orderAccessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/read-models/**")
            .hasAnyRole("VIEWER", "ADMIN")
            .requestMatchers("/read-models/**")
            .hasRole("ADMIN")
            .requestMatchers(HttpMethod.POST, "/orders/*/return")
            .hasRole("ADMIN")
            .requestMatchers(HttpMethod.POST, "/coupons")
            .hasRole("ADMIN")
            // With a token or a ticket, which OrderStream looks at.
            .requestMatchers(HttpMethod.GET, "/orders/*/events")
            .permitAll()
            .requestMatchers("/orders", "/orders/**", "/coupons", "/coupons/*", "/cart", "/cart/**")
            .authenticated();
  }
}
