package io.jumun.scheduler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Answers in another service's place, over HTTP, what a test has told it to; else 404. */
public final class ServiceStandIn {

  public static final ServiceStandIn ORDER = new ServiceStandIn();
  public static final ServiceStandIn INVENTORY = new ServiceStandIn();
  public static final ServiceStandIn PAYMENT = new ServiceStandIn();
  public static final ServiceStandIn SCHEDULER = new ServiceStandIn();
  public static final ServiceStandIn MEMBER = new ServiceStandIn();

  private final HttpServer server = start();
  private final Map<String, Said> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch silence = new CountDownLatch(0);

  private record Said(int status, String body) {}

  /**
   * What came in.
   *
   * @param call {@code GET /orders}
   * @param query as it was sent, empty without
   */
  public record Asked(String call, String query, String token, String key, String body) {}

  /** Has the console ask these in place of the real ones. */
  public static final class InPlaceOfAll
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map.of("order", ORDER, "inventory", INVENTORY, "payment", PAYMENT, "scheduler", SCHEDULER)
          .forEach(
              (name, service) ->
                  TestPropertyValues.of(
                          "jumun.scheduler.console.%s-url=%s".formatted(name, service.url()))
                      .applyTo(context));
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * @param call {@code GET /orders}, without a query
   * @param body JSON
   */
  public void answers(String call, int status, String body) {
    answers.put(call, new Said(status, body));
  }

  /** What it answers to that call. */
  public String said(String call) {
    return answers.get(call).body();
  }

  /** It takes what is sent to it and says nothing, until it is told to go on. */
  public void fallsSilent() {
    silence = new CountDownLatch(1);
  }

  public void goesOn() {
    silence.countDown();
  }

  public List<Asked> asked() {
    return asked;
  }

  /** What came in last by that method at that path. */
  public Optional<Asked> last(String call) {
    return asked.stream().filter(it -> it.call().equals(call)).reduce((_, later) -> later);
  }

  private HttpServer start() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.createContext("/", this::answer);
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void answer(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String query = exchange.getRequestURI().getRawQuery();
    asked.add(
        new Asked(
            call,
            query == null ? "" : query,
            header(exchange, "Authorization").replace("Bearer ", ""),
            header(exchange, "Idempotency-Key"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    send(exchange, answers.getOrDefault(call, new Said(404, "{\"detail\":\"Nothing is there\"}")));
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void send(HttpExchange exchange, Said said) throws IOException {
    byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", said.status() < 300 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
