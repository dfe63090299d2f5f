package io.jumun.messaging.relay;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the relay stands can be asked everywhere, also of a process that does not relay. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
class RelayStandingAutoConfiguration {

  @Bean
  RelayStandings relayStandings(JdbcClient jdbc, @Value("${jumun.relay.lease:8s}") Duration lease) {
    return new RelayStandings(jdbc, lease);
  }
}
