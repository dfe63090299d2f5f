package io.jumun.payment.test;

import static org.awaitility.Awaitility.await;

import io.jumun.payment.PaymentServiceApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A replica in a JVM of its own, which may die. */
public final class AnotherProcess implements AutoCloseable {

  private static final Set<String> GIVEN =
      Set.of("embeddedInfrastructure", "Inlined Test Properties", "Dynamic Test Properties");

  private final Process process;
  private final int port;

  private AnotherProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Everything that the test's own context was given, so that a replica shares it. */
  public static List<PropertySource<?>> given(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .filter(source -> GIVEN.contains(source.getName()))
        .toList();
  }

  public static AnotherProcess sharing(
      ConfigurableEnvironment environment, Map<String, String> settings) throws IOException {
    int port = freePort();
    Map<String, String> all = new HashMap<>();
    for (var source : given(environment)) {
      for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
        all.put(name, environment.getProperty(name));
      }
    }
    all.putAll(settings);
    all.put("server.port", String.valueOf(port));
    all.put("management.server.port", "0");
    var java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            PaymentServiceApplication.class.getName());
    // By the environment, so that no password shows up in a list of processes.
    java.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(all));
    return new AnotherProcess(java.inheritIO().start(), port).awaitStarted();
  }

  public int port() {
    return port;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its exit code, once it has died. */
  public int awaitEnd() {
    await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private AnotherProcess awaitStarted() {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue());
              }
              return isListening();
            });
    return this;
  }

  private boolean isListening() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
