package io.jumun.member.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.jumun.http.access.AccessRules;
import io.jumun.member.domain.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class MemberAccess {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(POST, "/members", "/auth/login", "/auth/refresh", "/auth/logout")
            .permitAll()
            .requestMatchers(POST, "/auth/reactivation")
            .permitAll()
            .requestMatchers(GET, "/.well-known/jwks.json")
            .permitAll()
            .requestMatchers(GET, "/members")
            .hasRole(Role.ADMIN.name())
            .requestMatchers("/members/*/role")
            .hasRole(Role.ADMIN.name())
            .requestMatchers(GET, "/members/*")
            .authenticated()
            .requestMatchers(PATCH, "/members/me")
            .authenticated()
            .requestMatchers(DELETE, "/members/me")
            .authenticated();
  }
}
