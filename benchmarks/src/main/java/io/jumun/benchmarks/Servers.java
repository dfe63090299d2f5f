package io.jumun.benchmarks;

import io.jumun.infrastructure.FreePorts;
import io.jumun.infrastructure.KafkaBroker;
import io.jumun.infrastructure.PostgresServer;
import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.messaging.topics.TopicProvisioner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A PostgreSQL and a Kafka of the benchmark's own, configured as the platform's: the tests' shared
 * ones do without the optimizing compiler.
 */
public record Servers(PostgresServer postgres, KafkaBroker kafka, ServiceDatabase database) {

  /**
   * Starts both, empty; they end with this JVM.
   *
   * @param name of the benchmark
   */
  public static Servers start(String name) {
    Path directory = Workplace.directory(name);
    List<Integer> ports = FreePorts.find(3);
    var servers =
        new Servers(
            PostgresServer.at(
                directory.resolve("postgres"), ports.get(0), UUID.randomUUID().toString()),
            KafkaBroker.at(directory.resolve("kafka"), ports.get(1), ports.get(2)),
            ServiceDatabase.withRandomPasswords(name + "_benchmark"));
    servers.stop();
    Workplace.clear(directory);
    AtTheEnd.stop(servers::stop);
    servers.startBoth();
    return servers;
  }

  /** The same with a new database of that name instead. */
  public Servers with(String database) {
    var other = new Servers(postgres, kafka, ServiceDatabase.withRandomPasswords(database));
    postgres.create(other.database);
    return other;
  }

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  public String jdbcUrl() {
    return postgres.jdbcUrl(database.name());
  }

  public long postgresPid() {
    return postgres.process().orElseThrow().pid();
  }

  public long kafkaPid() {
    return kafka.process().orElseThrow().pid();
  }

  /** As local-runner tells a service where its servers are. */
  public Map<String, String> environment() {
    return Map.of(
        "JUMUN_DATABASE_URL", jdbcUrl(),
        "JUMUN_DATABASE_USERNAME", database.app().name(),
        "JUMUN_DATABASE_PASSWORD", database.app().password(),
        "JUMUN_DATABASE_OWNER_USERNAME", database.owner().name(),
        "JUMUN_DATABASE_OWNER_PASSWORD", database.owner().password(),
        "JUMUN_RELAY_USERNAME", database.relay().name(),
        "JUMUN_RELAY_PASSWORD", database.relay().password(),
        "JUMUN_KAFKA", bootstrapServers());
  }

  private void startBoth() {
    kafka.start();
    postgres.start();
    postgres.create(database);
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      TopicProvisioner.createMissing(admin, (short) 1);
    } catch (ExecutionException e) {
      throw new IllegalStateException("No topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void stop() {
    kafka.stop();
    postgres.stop();
  }
}
