package io.jumun.inventory.web;

import static org.springframework.http.HttpMethod.GET;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Everybody may look at products; everything else about them is the operators': viewers look,
 * administrators change.
 */
@Configuration(proxyBeanMethods = false)
class InventoryAccess {

  @Bean
  AccessRules inventoryAccessRules() {
    return requests ->
        requests
            .requestMatchers(GET, "/products", "/products/{id}")
            .permitAll()
            .requestMatchers(GET, "/products/**", "/reservations", "/reservations/*")
            .hasAnyRole("VIEWER", "ADMIN")
            .requestMatchers("/products/**")
            .hasRole("ADMIN");
  }
}
