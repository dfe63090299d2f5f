package io.jumun.scheduler.web;

import static org.springframework.http.HttpMethod.GET;

import io.jumun.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Timers, jobs and their runs are the operators' business; viewers only look. */
@Configuration(proxyBeanMethods = false)
class SchedulerAccess {

  @Bean
  AccessRules schedulerAccessRules() {
    return requests ->
        requests
            .requestMatchers(
                GET, "/timers", "/jobs", "/jobs/**", "/runs", "/runs/**", "/schedules/**")
            .hasAnyRole("VIEWER", "ADMIN")
            .requestMatchers("/jobs", "/jobs/**", "/runs/**")
            .hasRole("ADMIN");
  }
}
