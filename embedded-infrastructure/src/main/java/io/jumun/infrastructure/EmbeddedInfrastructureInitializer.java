package io.jumun.infrastructure;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring context a database of its own, fresh and empty, and the JVM's one Kafka broker.
 *
 * <p>Use it with {@code @ContextConfiguration(initializers = …)}. Kafka is shared by all contexts
 * of a JVM, so tests use fresh ids. These properties are the contract with the messaging module and
 * with every service's configuration; nothing else is set:
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>spring.datasource.url, username, password<td>the application's role
 * <tr><td>spring.flyway.url, user, password<td>the owner's role
 * <tr><td>spring.flyway.placeholders.appRole, relayRole<td>names for the grants in migrations
 * <tr><td>jumun.relay.username, password<td>the relay's role, for the database of the data source
 * <tr><td>spring.kafka.bootstrap-servers<td>the broker
 * <tr><td>spring.kafka.consumer.group-id<td>a group of its own: contexts of one service that a JVM
 * keeps at once would share out the partitions among them
 * <tr><td>jumun.relay.poll-interval<td>50 ms unless a test says otherwise: the relays of all the
 * contexts that a JVM keeps poll beside each other
 * </table>
 */
public final class EmbeddedInfrastructureInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String NAME = "embeddedInfrastructure";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var infrastructure = SharedInfrastructure.get();
    var database =
        infrastructure.newDatabase(environment.getProperty("spring.application.name", "test"));
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource(NAME, properties(infrastructure, database)));
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(NAME + "Defaults", Map.of("jumun.relay.poll-interval", "50ms")));
  }

  private static Map<String, Object> properties(
      SharedInfrastructure infrastructure, ServiceDatabase database) {
    var url = infrastructure.postgres().jdbcUrl(database.name());
    return Map.ofEntries(
        Map.entry("spring.datasource.url", url),
        Map.entry("spring.datasource.username", database.app().name()),
        Map.entry("spring.datasource.password", database.app().password()),
        Map.entry("spring.flyway.url", url),
        Map.entry("spring.flyway.user", database.owner().name()),
        Map.entry("spring.flyway.password", database.owner().password()),
        Map.entry("spring.flyway.placeholders.appRole", database.app().name()),
        Map.entry("spring.flyway.placeholders.relayRole", database.relay().name()),
        Map.entry("jumun.relay.username", database.relay().name()),
        Map.entry("jumun.relay.password", database.relay().password()),
        Map.entry("spring.kafka.bootstrap-servers", infrastructure.bootstrapServers()),
        Map.entry("spring.kafka.consumer.group-id", database.name()));
  }
}
