package io.jumun.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant's server that webhooks come to. */
final class Shop implements AutoCloseable {

  private static final String HEADER = "tosspayments-webhook-transmission-";

  record Received(String id, String time, int retries, String text) {

    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    /** Of a payment that has changed; or of a deposit. */
    String status() {
      return json().path("data").path("status").asString(json().path("status").asString(""));
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile IntSupplier answer = () -> 200;

  Shop() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/toss";
  }

  void answers(IntSupplier status) {
    answer = status;
  }

  List<Received> about(String orderId) {
    return received.stream().filter(webhook -> webhook.text().contains(orderId)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      received.add(
          new Received(
              headers.getFirst(HEADER + "id"),
              headers.getFirst(HEADER + "time"),
              Integer.parseInt(headers.getFirst(HEADER + "retried-count")),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      exchange.sendResponseHeaders(answer.getAsInt(), -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
