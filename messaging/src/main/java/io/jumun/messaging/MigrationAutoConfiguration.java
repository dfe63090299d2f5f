package io.jumun.messaging;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Migrates what the modules bring, then what the service brings. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
class MigrationAutoConfiguration {

  @Bean
  MigrationModule messagingMigrations() {
    return new MigrationModule("messaging", "classpath:db/messaging");
  }

  @Bean
  FlywayMigrationStrategy modulesFirst(ObjectProvider<MigrationModule> modules) {
    return service -> ModulesFirst.migrate(service, modules.orderedStream().toList());
  }
}
