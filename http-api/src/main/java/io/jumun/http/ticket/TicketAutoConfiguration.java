package io.jumun.http.ticket;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets for a service with a database. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
class TicketAutoConfiguration {

  @Bean
  Tickets tickets(JdbcClient jdbc) {
    return new Tickets(jdbc);
  }
}
