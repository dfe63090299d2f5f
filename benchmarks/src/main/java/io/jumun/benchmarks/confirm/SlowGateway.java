package io.jumun.benchmarks.confirm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jumun.benchmarks.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that approves whatever it is shown, after its time, and counts. It keeps its books in
 * memory: the sandbox's would cost the machine as much as a shop does.
 */
final class SlowGateway {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Connections that may wait to be accepted: all clients come at once. */
  private static final int BACKLOG = 1024;

  private final long latencyNanos;
  private final Set<String> charges = ConcurrentHashMap.newKeySet();
  private final Set<String> orders = ConcurrentHashMap.newKeySet();

  private SlowGateway(Duration latency) {
    this.latencyNanos = latency.toNanos();
  }

  public static void main(String[] arguments) throws IOException {
    // Headers and body are two writes, and the second would wait for the client's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var gateway = new SlowGateway(Duration.parse(arguments[0]));
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/payments/confirm", gateway::confirm);
    server.createContext("/charges", gateway::tellCharges);
    server.start();
    ChildJvm.say(Integer.toString(server.getAddress().getPort()));
    ChildJvm.readyUntilTold();
    server.stop(0);
  }

  /** One charge for an Idempotency-Key, however often it comes. */
  private void confirm(HttpExchange call) throws IOException {
    long end = System.nanoTime() + latencyNanos;
    JsonNode asked = JSON.readTree(call.getRequestBody().readAllBytes());
    charges.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
    orders.add(asked.get("orderId").asString());
    for (long left = latencyNanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    answer(
        call,
        Map.of(
            "paymentKey", asked.get("paymentKey").asString(),
            "orderId", asked.get("orderId").asString(),
            "totalAmount", asked.get("amount").asLong(),
            "currency", "KRW",
            "method", "CARD",
            "status", "DONE",
            "approvedAt", OffsetDateTime.now().toString()));
  }

  private void tellCharges(HttpExchange call) throws IOException {
    answer(call, new GatewayBooks(orders.size(), charges.size()));
  }

  private static void answer(HttpExchange call, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    try (var out = call.getResponseBody()) {
      out.write(bytes);
    }
  }
}
