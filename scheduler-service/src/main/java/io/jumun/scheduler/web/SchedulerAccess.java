package io.jumun.scheduler.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

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
            .requestMatchers(GET, "/timers", "/jobs", "/jobs/{name}", "/runs")
            .hasRole("ADMIN")
            .requestMatchers(PATCH, "/jobs/{name}")
            .hasRole("ADMIN")
            .requestMatchers(POST, "/jobs/{name}/runs")
            .hasRole("ADMIN");
  }
}
