package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM, started when first asked for, on free ports
 * and in a temporary directory; nothing is left of them when the JVM is gone, killed or not.
 */
public final class SharedInfrastructure {

  private static final FutureTask<SharedInfrastructure> INSTANCE =
      new FutureTask<>(SharedInfrastructure::new);

  private final Path directory;
  // Held here because the end of its pipe is the signal it waits for.
  private final CleanUp cleanUp;
  private final PostgresServer postgres;
  private final KafkaBroker kafka;
  private final AtomicInteger numbers = new AtomicInteger();

  private SharedInfrastructure() {
    directory = temporaryDirectory();
    var data = directory.resolve("postgres");
    var password = UUID.randomUUID().toString();
    cleanUp =
        CleanUp.afterThisJvm(
            directory, PostgresServer.at(data, 0, password).immediateStopCommand());
    var starting = CompletableFuture.supplyAsync(() -> startBroker("kafka"));
    postgres =
        OnFreePorts.start(1, ports -> PostgresServer.at(data, ports.getFirst(), password).start());
    kafka = startedOf(starting);
  }

  /** Starts both at the first call, which takes some seconds; a failure is told to every caller. */
  public static SharedInfrastructure get() {
    INSTANCE.run();
    try {
      return INSTANCE.get();
    } catch (ExecutionException failed) {
      throw InfrastructureFailure.because(
          "No infrastructure for the tests", INSTANCE.exceptionNow());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw InfrastructureFailure.because("Interrupted", interrupted);
    }
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaBroker kafka() {
    return kafka;
  }

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /**
   * Creates an empty database that nobody else uses.
   *
   * @param prefix begins its name, so that a log tells whose it is
   */
  public ServiceDatabase newDatabase(String prefix) {
    var start = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    var name = "%.40s_%d".formatted(start, numbers.incrementAndGet());
    return postgres.create(ServiceDatabase.withRandomPasswords(name));
  }

  /** Starts a broker for a test that stops brokers; it ends with this JVM at the latest. */
  public KafkaBroker newPrivateBroker() {
    return startBroker("kafka-" + numbers.incrementAndGet());
  }

  private KafkaBroker startBroker(String name) {
    return OnFreePorts.start(
        2,
        ports ->
            KafkaBroker.at(
                    directory.resolve(name + "-" + ports.getFirst()),
                    ports.getFirst(),
                    ports.getLast())
                .endingWith(ProcessIdentity.current())
                .start());
  }

  private static KafkaBroker startedOf(CompletableFuture<KafkaBroker> starting) {
    try {
      return starting.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof InfrastructureFailure known ? known : failure;
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("jumun-infrastructure-");
    } catch (IOException failure) {
      throw InfrastructureFailure.because("No temporary directory", failure);
    }
  }
}
