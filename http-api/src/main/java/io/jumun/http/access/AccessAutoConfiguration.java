package io.jumun.http.access;

import io.jumun.http.keys.PublishedKeys;
import io.jumun.http.problem.ProblemWriter;
import io.jumun.http.revocation.Revocations;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bearer tokens and nothing else: no session, no cookie, hence no CSRF token; deny by default. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
    })
class AccessAutoConfiguration implements WebMvcConfigurer {

  /** The management port, which is not for the public: what is exposed there needs no token. */
  @Bean
  @Order(0)
  static SecurityFilterChain managementAccess(HttpSecurity http) {
    return http.securityMatcher(EndpointRequest.to("health", "info", "prometheus"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(10)
  static SecurityFilterChain apiAccess(
      HttpSecurity http,
      ObjectProvider<AccessRules> rules,
      JwtAuthenticationConverter rolesOfTokens,
      ProblemWriter problemWriter) {
    var problems = new AccessProblems(problemWriter);
    return http.authorizeHttpRequests(
            requests -> {
              requests
                  .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                  .permitAll();
              requests
                  .requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                  .permitAll();
              rules.orderedStream().forEach(rule -> rule.declare(requests));
              requests.anyRequest().denyAll();
            })
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .protectedResourceMetadata(
                        about ->
                            about.protectedResourceMetadataCustomizer(
                                all -> all.tlsClientCertificateBoundAccessTokens(false)))
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesOfTokens))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .headers(headers -> headers.referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
        .cors(Customizer.withDefaults())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /**
   * A request has its span and its timer; more of them for both sides of the filters, for the token
   * and for the access rule would cost more than what they watch.
   */
  @Bean
  static SecurityObservationSettings noObservationsOfSecurity() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  static JwtDecoder tokenDecoder(PublishedKeys keys, Revocations revocations) {
    return new TokenDecoder(keys, revocations, Clock.systemUTC());
  }

  /** Pages of the named origins may call; without one, none may. */
  @Bean
  static CorsConfigurationSource corsConfigurationSource(
      @Value("${jumun.http.allowed-origins:}") List<String> origins) {
    var allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(origins);
    allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
    allowed.setAllowedHeaders(
        List.of("Authorization", "Content-Type", "Idempotency-Key", "Prefer", "Last-Event-ID"));
    allowed.setExposedHeaders(List.of("Location", "Retry-After", "Idempotency-Replayed"));
    allowed.setMaxAge(Duration.ofHours(1));
    var everywhere = new UrlBasedCorsConfigurationSource();
    everywhere.registerCorsConfiguration("/**", allowed);
    return everywhere;
  }

  @Bean
  static Grants grants(Revocations revocations) {
    return new Grants(revocations, Clock.systemUTC());
  }

  /** For every chain that lets somebody in by a token of ours, however it comes. */
  @Bean
  static JwtAuthenticationConverter rolesOfTokens() {
    var authorities = new JwtGrantedAuthoritiesConverter();
    authorities.setAuthoritiesClaimName("roles");
    authorities.setAuthorityPrefix("ROLE_");
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(authorities);
    return converter;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerResolver());
  }
}
