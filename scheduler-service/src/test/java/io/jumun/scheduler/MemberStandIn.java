package io.jumun.scheduler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers logins in member-service's place, with tokens that a test has made. */
public final class MemberStandIn
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String PASSWORD = "right-password";

  private static final Map<String, Account> ACCOUNTS = new ConcurrentHashMap<>();
  private static final AtomicInteger REFRESHED = new AtomicInteger();
  private static final HttpServer SERVER = start();

  /**
   * @param expiresIn seconds; 0 has the console trade the token at every request
   */
  private record Account(String token, long expiresIn) {}

  static void knows(String email, String token, long expiresIn) {
    ACCOUNTS.put(email, new Account(token, expiresIn));
  }

  /** Their refresh token is good no more. */
  static void endsLoginsOf(String email) {
    ACCOUNTS.remove(email);
  }

  static int refreshed() {
    return REFRESHED.get();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "jumun.scheduler.console.member-url=http://127.0.0.1:" + SERVER.getAddress().getPort())
        .applyTo(context);
  }

  private static HttpServer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/auth/login", exchange -> answer(exchange, "email"));
      server.createContext("/auth/refresh", exchange -> answer(exchange, "refreshToken"));
      server.createContext("/auth/logout", exchange -> send(exchange, 204, ""));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A refresh token is the address of whoever has it. */
  private static void answer(HttpExchange exchange, String who) throws IOException {
    JsonNode asked = JsonMapper.shared().readTree(exchange.getRequestBody());
    String email = asked.path(who).asString();
    if (who.equals("refreshToken")) {
      REFRESHED.incrementAndGet();
    } else if (email.startsWith("broken")) {
      send(exchange, 500, "");
      return;
    }
    Account account = ACCOUNTS.get(email);
    boolean wrong = who.equals("email") && !asked.path("password").asString().equals(PASSWORD);
    if (account == null || wrong) {
      send(exchange, 401, "{}");
    } else {
      send(
          exchange,
          200,
          "{\"accessToken\":\"%s\",\"refreshToken\":\"%s\",\"expiresIn\":%d,\"tokenType\":\"Bearer\"}"
              .formatted(account.token, email, account.expiresIn));
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
