package io.jumun.messaging;

import org.flywaydb.core.Flyway;
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
    return service -> {
      modules.orderedStream().forEach(module -> migrate(service, module));
      service.migrate();
    };
  }

  private static void migrate(Flyway service, MigrationModule module) {
    Flyway.configure()
        .configuration(service.getConfiguration())
        .locations(module.location())
        .table("flyway_" + module.name() + "_history")
        // The schema is not empty once another module has been here.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
