package io.jumun.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Replicas that start at once on a database that nobody has used. */
class ModulesFirstTest {

  private static final int REPLICAS = 4;

  private final SharedInfrastructure infrastructure = SharedInfrastructure.get();
  private final ServiceDatabase database = infrastructure.newDatabase("migrated");

  @Test
  void replicasThatStartAtOnceMigrateOnce() throws Exception {
    try (var replicas = Executors.newFixedThreadPool(REPLICAS)) {
      for (var replica : replicas.invokeAll(Collections.nCopies(REPLICAS, this::migrate))) {
        replica.get();
      }
    }
    isMigratedOnce();
  }

  @Test
  void nothingIsTouchedWhileAnotherReplicaMigrates() throws Exception {
    var another = MigrationLock.take(service().getConfiguration().getDataSource());
    try (var replicas = Executors.newFixedThreadPool(1)) {
      var replica = replicas.submit(this::migrate);
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> rows("pg_tables where schemaname = 'public'") == 0);
      another.close();
      replica.get();
    }
    isMigratedOnce();
  }

  private Void migrate() {
    ModulesFirst.migrate(
        service(), List.of(new MigrationModule("messaging", "classpath:db/messaging")));
    return null;
  }

  private void isMigratedOnce() throws SQLException {
    assertThat(rows("flyway_messaging_history")).isEqualTo(4);
    assertThat(rows("flyway_schema_history")).as("with its baseline").isEqualTo(2);
  }

  private Flyway service() {
    return Flyway.configure()
        .dataSource(
            infrastructure.postgres().jdbcUrl(database.name()),
            database.owner().name(),
            database.owner().password())
        .placeholders(
            Map.of("appRole", database.app().name(), "relayRole", database.relay().name()))
        .locations("classpath:db/migration")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }

  private int rows(String from) throws SQLException {
    try (var connection = infrastructure.postgres().connect(database.name());
        var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + from)) {
      result.next();
      return result.getInt(1);
    }
  }
}
