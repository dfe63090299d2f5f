package io.jumun.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The broker's own process: {@code KafkaBrokerMain <properties file> [<parent>]}.
 *
 * <p>With a parent, given as {@link ProcessIdentity} writes itself, it ends when the parent does.
 */
public final class KafkaBrokerMain {

  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private KafkaBrokerMain() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1) {
      endWith(ProcessIdentity.parse(arguments[1]));
    }
    formatWhenNew(Path.of(arguments[0]));
    Kafka.main(new String[] {arguments[0]});
  }

  private static void endWith(ProcessIdentity parent) {
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(
            () -> {
              parent.awaitExit(FOR_EVER);
              // Nobody is left to whom a tidy end would matter.
              Runtime.getRuntime().halt(0);
            });
  }

  private static void formatWhenNew(Path file) throws Exception {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    var directory = properties.getProperty("log.dirs");
    if (Files.exists(Path.of(directory, "meta.properties"))) {
      return;
    }
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
        .setControllerListenerName(properties.getProperty("controller.listener.names"))
        .addDirectory(directory)
        .setMetadataLogDirectory(directory)
        .run();
  }
}
