package io.jumun.scheduler.web;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Timers are the operators' business. */
@Configuration(proxyBeanMethods = false)
class SchedulerAccess {

  @Bean
  AccessRules schedulerAccessRules() {
    return requests -> requests.requestMatchers(HttpMethod.GET, "/timers").hasRole("ADMIN");
  }
}
