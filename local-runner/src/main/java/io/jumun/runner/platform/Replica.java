package io.jumun.runner.platform;

import io.jumun.infrastructure.ManagedProcess;
import io.jumun.infrastructure.ProcessIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One process of a service: started, asked, stopped, killed. */
public final class Replica {

  private static final Duration READY_LIMIT = Duration.ofMinutes(8);
  private static final Duration GRACE = Duration.ofSeconds(25);

  private final ReplicaId id;
  private final Launch launch;
  private final ManagedProcess process;
  private final Ports ports;

  Replica(ReplicaId id, Launch launch, Path directory, Ports ports) {
    this.id = id;
    this.launch = launch;
    this.process = ManagedProcess.at(directory, id.name());
    this.ports = ports;
  }

  public ReplicaId id() {
    return id;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + ports.http(id.kind(), id.number()));
  }

  public URI managementUrl() {
    return URI.create("http://127.0.0.1:" + ports.management(id.kind(), id.number()));
  }

  /** Starts the process and returns at once. */
  public void start() {
    start(List.of());
  }

  /**
   * @param settings over those of the plan: {@code jumun.payment.deadline=PT20S}
   */
  public void start(List<String> settings) {
    var command = new ArrayList<>(launch.command(id));
    settings.forEach(setting -> command.add("--" + setting));
    process.start(command, launch.environment(id));
  }

  /**
   * Stops it, starts it with these settings over those of the plan, and waits until it takes
   * requests.
   */
  public void restart(List<String> settings) {
    stop();
    start(settings);
    awaitReady(READY_LIMIT);
  }

  /** Asks it to end what it has begun, and kills it when that takes more than 25 s. */
  public void stop() {
    process.stop(GRACE);
  }

  /** Ends it as kill -9 does. */
  public void kill() {
    process.kill();
  }

  public boolean isRunning() {
    return process.isRunning();
  }

  public boolean isReady() {
    return new Health(managementUrl()).isReady();
  }

  public Optional<ProcessIdentity> process() {
    return process.identity().filter(ProcessIdentity::isAlive);
  }

  public Path log() {
    return process.log();
  }

  /**
   * @throws RunnerProblem when the process ends, or is not ready in time
   */
  public void awaitReady(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!isReady()) {
      if (!isRunning()) {
        throw RunnerProblem.ended(id.name(), log(), process.logTail(25));
      }
      if (System.nanoTime() > end) {
        throw RunnerProblem.notReady(id.name(), limit.toSeconds(), log(), process.logTail(25));
      }
      Pause.of(Duration.ofMillis(100));
    }
  }
}
