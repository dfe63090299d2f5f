package io.jumun.http.operations;

import io.jumun.http.access.AccessRules;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.messaging.deadletter.HandleDeadLetters;
import io.jumun.messaging.relay.RelayStandings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The same calls in every service that has an outbox and an inbox. */
@AutoConfiguration(
    afterName = {
      "io.jumun.messaging.deadletter.DeadLetterAutoConfiguration",
      "io.jumun.messaging.relay.RelayStandingAutoConfiguration",
      "io.jumun.http.idempotency.IdempotencyAutoConfiguration"
    })
@ConditionalOnBean({HandleDeadLetters.class, RelayStandings.class})
class OperationsAutoConfiguration {

  @Bean
  AccessRules operationsAccessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/dead-letters", "/dead-letters/*", "/relay")
            .hasAnyRole("VIEWER", "ADMIN")
            .requestMatchers("/dead-letters/**")
            .hasRole("ADMIN");
  }

  @Bean
  DeadLettersController deadLettersController(HandleDeadLetters letters) {
    return new DeadLettersController(letters);
  }

  @Bean
  DeadLetterHandlingController deadLetterHandlingController(
      HandleDeadLetters letters, Idempotency idempotency) {
    return new DeadLetterHandlingController(letters, idempotency);
  }

  @Bean
  DeadLetterProblems deadLetterProblems() {
    return new DeadLetterProblems();
  }

  @Bean
  RelayController relayController(RelayStandings standings) {
    return new RelayController(standings);
  }
}
