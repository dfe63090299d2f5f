package io.jumun.http.app;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.jumun.http.access.AccessRules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service as small as they come. */
@SpringBootApplication
public class ThingsApplication {

  @Bean
  AccessRules access() {
    return requests ->
        requests
            .requestMatchers(GET, "/open/**")
            .permitAll()
            .requestMatchers(POST, "/open/**")
            .permitAll()
            .requestMatchers("/admin/**")
            .hasRole("ADMIN")
            .requestMatchers("/things/**", "/whoami", "/failures/**", "/slow", "/waiting")
            .authenticated();
  }
}
