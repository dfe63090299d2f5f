package io.jumun.http.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what. Each service has a bean of it; whatever no rule names is denied.
 *
 * <pre>{@code
 * requests -> requests
 *     .requestMatchers(GET, "/products/{id}/stock").hasAnyRole("VIEWER", "ADMIN")
 *     .requestMatchers(GET, "/products/**").permitAll()
 *     .requestMatchers(POST, "/products").hasRole("ADMIN")
 *     .requestMatchers("/orders/**").authenticated()
 * }</pre>
 */
@FunctionalInterface
public interface AccessRules {

  void declare(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests);
}
