package io.jumun.runner.platform;

import io.jumun.infrastructure.FreePorts;
import io.jumun.infrastructure.KafkaBroker;
import io.jumun.infrastructure.PostgresServer;
import io.jumun.messaging.topics.TopicProvisioner;
import io.jumun.runner.layout.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** PostgreSQL, Kafka, the services and the gateway's stand-in, as processes of this machine. */
public final class Platform {

  private static final Duration READY_LIMIT = Duration.ofMinutes(8);

  private final Home home;
  private final Plan plan;
  private final Secrets secrets;
  private final PostgresServer postgres;
  private final KafkaBroker kafka;
  private final List<Replica> replicas;

  private Platform(Path checkout, Home home, Plan plan) {
    this.home = home;
    this.plan = plan;
    this.secrets = Secrets.in(home);
    this.postgres =
        PostgresServer.at(home.postgres(), plan.ports().postgres(), secrets.superuser());
    this.kafka = KafkaBroker.at(home.kafka(), plan.ports().kafka(), plan.ports().kafkaController());
    Launch launch =
        new Launch(
            Layout.in(checkout), plan, secrets, postgres.jdbcUrl(""), kafka.bootstrapServers());
    this.replicas =
        plan.replicaIds()
            .map(id -> new Replica(id, launch, home.services(), plan.ports()))
            .toList();
  }

  /**
   * @param checkout in which the modules lie, built
   * @param home where it keeps its data
   */
  public static Platform of(Path checkout, Home home, Plan plan) {
    return new Platform(checkout, home, plan);
  }

  /**
   * Starts everything and waits until every service takes requests. What was started is stopped
   * again when that fails.
   *
   * @throws RunnerProblem with what stands in the way
   */
  public void start(Progress progress) {
    requireNothingRuns();
    requirePorts();
    try {
      home.remember(plan);
      startInfrastructure(progress);
      startServices(progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      progress.says("That failed: stopping what was started.");
      stop(Progress.SILENT);
      throw e;
    }
  }

  /**
   * Stops everything; data stays. Services first, because PostgreSQL waits for whoever reads its
   * log.
   */
  public void stop(Progress progress) {
    progress.says("Stopping the services");
    CompletableFuture.allOf(
            replicas.stream()
                .map(replica -> CompletableFuture.runAsync(replica::stop))
                .toArray(CompletableFuture[]::new))
        .join();
    progress.says("Stopping Kafka and PostgreSQL");
    kafka.stop();
    postgres.stop();
  }

  public boolean isAnythingRunning() {
    return postgres.isRunning()
        || kafka.isRunning()
        || replicas.stream().anyMatch(Replica::isRunning);
  }

  public List<Replica> replicas() {
    return replicas;
  }

  public Replica replica(ServiceKind kind, int number) {
    return replicas.stream()
        .filter(replica -> replica.id().equals(new ReplicaId(kind, number)))
        .findFirst()
        .orElseThrow(
            () ->
                RunnerProblem.because(
                    "There is no replica %d of %s.".formatted(number, kind.module())));
  }

  /** The first replica of it. */
  public Replica service(ServiceKind kind) {
    return replica(kind, 1);
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaBroker kafka() {
    return kafka;
  }

  /** The name of a service's database, for whoever audits it. */
  public String database(ServiceKind kind) {
    return secrets.database(kind).name();
  }

  /** The secret key with which the shop calls the gateway, for whoever measures the gateway. */
  public String gatewayKey() {
    return secrets.gatewayKey();
  }

  private void requireNothingRuns() {
    List<String> running =
        Stream.concat(
                replicas.stream().filter(Replica::isRunning).map(replica -> replica.id().name()),
                Stream.of(
                    postgres.isRunning() ? "PostgreSQL" : "", kafka.isRunning() ? "Kafka" : ""))
            .filter(name -> !name.isEmpty())
            .toList();
    if (running.size() == replicas.size() + 2) {
      throw RunnerProblem.alreadyUp(home.directory());
    }
    if (!running.isEmpty()) {
      throw RunnerProblem.partlyUp(String.join(", ", running));
    }
  }

  private void requirePorts() {
    Ports ports = plan.ports();
    requireFree("PostgreSQL", ports.postgres());
    requireFree("Kafka", ports.kafka());
    requireFree("Kafka's controller", ports.kafkaController());
    for (Replica replica : replicas) {
      requireFree(replica.id().name(), replica.url().getPort());
      requireFree(replica.id().name() + "'s health page", replica.managementUrl().getPort());
    }
  }

  private static void requireFree(String who, int port) {
    if (!FreePorts.isFree(port)) {
      throw RunnerProblem.portInUse(who, port);
    }
  }

  private void startInfrastructure(Progress progress) {
    progress.says("Starting PostgreSQL and Kafka");
    var broker = CompletableFuture.runAsync(kafka::start).thenRun(this::createTopics);
    postgres.start();
    for (ServiceKind kind : ServiceKind.values()) {
      postgres.create(secrets.database(kind));
    }
    joined(broker);
  }

  private static void joined(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void createTopics() {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      TopicProvisioner.createMissing(admin, (short) 1);
    } catch (ExecutionException e) {
      throw RunnerProblem.because("Kafka refused to create the topics: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startServices(Progress progress) {
    progress.says("Starting " + replicas.size() + " processes");
    replicas.forEach(Replica::start);
    List<CompletableFuture<Void>> waiting =
        replicas.stream()
            .map(
                replica ->
                    CompletableFuture.runAsync(
                        () -> {
                          replica.awaitReady(READY_LIMIT);
                          progress.says(replica.id().name() + " is ready");
                        },
                        Thread::startVirtualThread))
            .toList();
    waiting.forEach(Platform::joined);
  }
}
