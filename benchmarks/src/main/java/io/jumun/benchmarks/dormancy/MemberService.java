package io.jumun.benchmarks.dormancy;

import io.jumun.benchmarks.AtTheEnd;
import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.Workplace;
import io.jumun.infrastructure.FreePorts;
import io.jumun.infrastructure.ManagedProcess;
import io.jumun.runner.platform.RunnerProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One replica of member-service, from its own jar, with the options that local-runner gives it. */
final class MemberService implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final ManagedProcess process =
      ManagedProcess.at(Workplace.directory("dormancy-service"), "member-service");
  private final HttpClient http = HttpClient.newHttpClient();

  private MemberService() {}

  /**
   * Returns when it takes requests.
   *
   * @param settings {@code --jumun.member.dormancy.chunk=1000}
   */
  static MemberService start(Servers servers, String... settings) {
    var service = new MemberService();
    // What a killed run left.
    service.close();
    AtTheEnd.stop(service::close);
    var ports = FreePorts.find(2);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar().toString(),
                "--server.port=" + ports.get(0),
                "--management.server.port=" + ports.get(1)));
    command.addAll(List.of(settings));
    service.process.start(command, servers.environment());
    service.awaitReady(
        URI.create("http://127.0.0.1:" + ports.get(1) + "/actuator/health/readiness"));
    return service;
  }

  long pid() {
    return process.identity().orElseThrow().pid();
  }

  @Override
  public void close() {
    process.stop(GRACE);
  }

  private static Path jar() {
    Path jar = Workplace.checkout().resolve("member-service/target/member-service.jar");
    if (!Files.exists(jar)) {
      throw RunnerProblem.because(jar + " is not built.");
    }
    return jar;
  }

  private void awaitReady(URI readiness) {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady(readiness)) {
      if (!process.isRunning() || System.nanoTime() > end) {
        throw RunnerProblem.because("member-service did not start; its log is " + process.log());
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private boolean isReady(URI readiness) {
    try {
      var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
