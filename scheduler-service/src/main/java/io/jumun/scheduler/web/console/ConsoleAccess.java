package io.jumun.scheduler.web.console;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see the console, and who may do something there. It is no part of the API: it has
 * sessions, and every form carries a CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleAccess {

  /** Scripts and styles are our own files; a script in a page, or a style, is none of ours. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(5) // Before the API's, which looks at every path.
  SecurityFilterChain consoleChain(
      HttpSecurity http,
      MemberService members,
      JwtDecoder tokens,
      Converter<Jwt, AbstractAuthenticationToken> rolesOfTokens) {
    var toSignIn = new ToSignIn();
    return http.securityMatcher("/console", "/console/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(ToSignIn.PAGE, "/console/language", "/console/assets/**")
                    .permitAll()
                    .requestMatchers(GET, "/console", "/console/**")
                    .hasAnyRole("ADMIN", "VIEWER")
                    .requestMatchers(POST, "/console/sign-out")
                    .authenticated()
                    .requestMatchers(POST, "/console/**")
                    .hasRole("ADMIN")
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(
            new SignedIn(members, tokens, rolesOfTokens), AnonymousAuthenticationFilter.class)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .exceptionHandling(e -> e.authenticationEntryPoint(toSignIn).accessDeniedHandler(toSignIn))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        // Pages of other origins may call the API where that is set, but never the console.
        .cors(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }
}
