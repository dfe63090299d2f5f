package io.jumun.benchmarks;

import io.jumun.infrastructure.FreePorts;
import io.jumun.infrastructure.ManagedProcess;
import io.jumun.runner.layout.Layout;
import io.jumun.runner.platform.RunnerProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One replica of a service, started as local-runner does it and of the same size, but with the
 * optimizing compiler.
 */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final ManagedProcess process;
  private final URI url;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServiceProcess(ManagedProcess process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Returns when it takes requests.
   *
   * @param module {@code member-service}
   * @param environment besides where its servers are
   * @param settings {@code --jumun.member.dormancy.chunk=1000}
   */
  public static ServiceProcess start(
      Servers servers, String module, Map<String, String> environment, List<String> settings) {
    return start(servers, module, 1, environment, settings);
  }

  /**
   * The same, beside others of its kind.
   *
   * @param replica from 1
   */
  public static ServiceProcess start(
      Servers servers,
      String module,
      int replica,
      Map<String, String> environment,
      List<String> settings) {
    var ports = FreePorts.find(2);
    String directory = servers.database().name() + "-service" + (replica == 1 ? "" : "-" + replica);
    var service =
        new ServiceProcess(
            ManagedProcess.at(Workplace.directory(directory), module),
            URI.create("http://127.0.0.1:" + ports.get(0)));
    // What a killed run left.
    service.close();
    AtTheEnd.stop(service::close);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(start(module));
    command.add("--server.port=" + ports.get(0));
    command.add("--management.server.port=" + ports.get(1));
    command.addAll(settings);
    Map<String, String> all = new HashMap<>(servers.environment());
    all.putAll(environment);
    service.process.start(command, all);
    service.awaitReady(
        URI.create("http://127.0.0.1:" + ports.get(1) + "/actuator/health/readiness"));
    return service;
  }

  public URI url() {
    return url;
  }

  public long pid() {
    return process.identity().orElseThrow().pid();
  }

  @Override
  public void close() {
    process.stop(GRACE);
  }

  private static List<String> start(String module) {
    Layout layout = Layout.in(Workplace.checkout());
    if (!layout.has(module)) {
      throw RunnerProblem.because(module + " is not built.");
    }
    return layout.startOf(module);
  }

  private void awaitReady(URI readiness) {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady(readiness)) {
      if (!process.isRunning() || System.nanoTime() > end) {
        throw RunnerProblem.because("A service did not start; its log is " + process.log());
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
