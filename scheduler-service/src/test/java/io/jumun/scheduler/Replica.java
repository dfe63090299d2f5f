package io.jumun.scheduler;

import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several schedulers on one database. */
record Replica(ConfigurableApplicationContext context) implements AutoCloseable {

  static Replica on(ServiceDatabase database, String... settings) {
    var infrastructure = SharedInfrastructure.get();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + infrastructure.postgres().jdbcUrl(database.name()),
                "--spring.datasource.username=" + database.app().name(),
                "--spring.datasource.password=" + database.app().password(),
                "--spring.flyway.user=" + database.owner().name(),
                "--spring.flyway.password=" + database.owner().password(),
                "--spring.flyway.placeholders.appRole=" + database.app().name(),
                "--spring.flyway.placeholders.relayRole=" + database.relay().name(),
                "--jumun.relay.username=" + database.relay().name(),
                "--jumun.relay.password=" + database.relay().password(),
                "--spring.kafka.bootstrap-servers=" + infrastructure.bootstrapServers(),
                // The tests of one JVM share a broker: commands of others are not ours.
                "--spring.kafka.consumer.group-id=scheduler-of-" + database.name()));
    arguments.addAll(List.of(settings));
    return new Replica(
        new SpringApplicationBuilder(SchedulerServiceApplication.class)
            .run(arguments.toArray(String[]::new)));
  }

  @Override
  public void close() {
    context.close();
  }
}
