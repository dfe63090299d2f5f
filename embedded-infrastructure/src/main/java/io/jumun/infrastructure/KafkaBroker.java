package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka node on 127.0.0.1, broker and controller, with its data in a directory; it outlives the
 * JVM that started it unless told otherwise.
 *
 * <p>Any JVM may start, ask or stop the broker of a directory: whether it runs is read from the
 * directory and not remembered here.
 */
public final class KafkaBroker {

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Path directory;
  private final int port;
  private final int controllerPort;
  private final @Nullable ProcessIdentity parent;
  private final ManagedProcess process;

  private KafkaBroker(
      Path directory, int port, int controllerPort, @Nullable ProcessIdentity parent) {
    this.directory = directory.toAbsolutePath().normalize();
    this.port = port;
    this.controllerPort = controllerPort;
    this.parent = parent;
    this.process = ManagedProcess.at(this.directory, "kafka");
  }

  /**
   * @param directory holds the data and the log; need not exist yet
   */
  public static KafkaBroker at(Path directory, int port, int controllerPort) {
    return new KafkaBroker(directory, port, controllerPort, null);
  }

  /** The same broker, but it ends as soon as that process is gone, however that went. */
  public KafkaBroker endingWith(ProcessIdentity parent) {
    return new KafkaBroker(directory, port, controllerPort, parent);
  }

  /**
   * Starts the broker if it does not run, and waits until it answers.
   *
   * @throws InfrastructureFailure when it cannot start, with the reason
   */
  public KafkaBroker start() {
    if (!isRunning()) {
      FreePorts.requireFree(port, "Kafka");
      FreePorts.requireFree(controllerPort, "Kafka's controller");
      configure();
      process.start(
          new KafkaBrokerCommand(properties(), parent).line(),
          Map.of("CLASSPATH", ClassPath.current()));
    }
    awaitReady();
    return this;
  }

  /** Asks it to end, which writes all to disk, and kills it when that takes too long. */
  public void stop() {
    process.stop(STOP_LIMIT);
  }

  /** Ends it as a crash would. */
  public void kill() {
    process.kill();
  }

  public boolean isRunning() {
    return process.isRunning();
  }

  /** The broker's process, while it runs. */
  public Optional<ProcessIdentity> process() {
    return process.identity().filter(ProcessIdentity::isAlive);
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public Path log() {
    return process.log();
  }

  private void configure() {
    try {
      Files.createDirectories(directory);
      Files.writeString(properties(), settings());
    } catch (IOException failure) {
      throw InfrastructureFailure.because("Cannot prepare " + directory, failure);
    }
  }

  private void awaitReady() {
    var probe = new BrokerProbe(port);
    var ready =
        Waiting.until(() -> !isRunning() || probe.answers(), START_LIMIT, Duration.ofMillis(50));
    if (!isRunning()) {
      throw InfrastructureFailure.notStarted("Kafka", "its process ended", process.logTail(30));
    }
    if (!ready) {
      throw InfrastructureFailure.notStarted(
          "Kafka", "no answer within " + START_LIMIT, process.logTail(30));
    }
  }

  private String settings() {
    return Resource.filled(
        "kafka.properties",
        Map.of(
            "port", port,
            "controllerPort", controllerPort,
            "directory", directory.resolve("data")));
  }

  private Path properties() {
    return directory.resolve("kafka.properties");
  }
}
