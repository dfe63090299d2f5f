package io.jumun.scheduler.web;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Timers, jobs and their runs are the operators' business. */
@Configuration(proxyBeanMethods = false)
class SchedulerAccess {

  @Bean
  AccessRules schedulerAccessRules() {
    return requests ->
        requests
            .requestMatchers("/timers", "/jobs", "/jobs/**", "/runs", "/runs/**", "/schedules/**")
            .hasRole("ADMIN");
  }
}
