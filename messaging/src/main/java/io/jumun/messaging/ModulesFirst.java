package io.jumun.messaging;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Migrates a service's database, one replica at a time. */
final class ModulesFirst {

  private ModulesFirst() {}

  static void migrate(Flyway service, List<MigrationModule> modules) {
    try (var _ = MigrationLock.take(service.getConfiguration().getDataSource())) {
      modules.forEach(module -> migrate(service, module));
      service.migrate();
    }
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
