package io.jumun.payment.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway over real HTTP that approves what the shopper agreed to, unless a test has scripted
 * something else for a payment key. It keeps a ledger of its own, and its idempotency is the real
 * one's: by key, method and path, never by body.
 */
public final class ScriptedGateway implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final Map<String, Ledger> ledgers = new ConcurrentHashMap<>();
  private final Map<String, Deque<Script>> scripts = new ConcurrentHashMap<>();
  private final ScriptedBooks books = new ScriptedBooks();
  private final Map<String, Script> always = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  /** A request as it came. */
  public record Call(
      String method, String path, String paymentKey, String idempotencyKey, String authorization) {}

  /** What an HTTP answer says. */
  public record Reply(int status, String body) {

    public static Reply error(int status, String code) {
      return new Reply(status, "{\"code\":\"" + code + "\",\"message\":\"Scripted\"}");
    }
  }

  /** What the gateway does with one call; null drops the connection without a word. */
  @FunctionalInterface
  public interface Script {
    Reply play(Ledger ledger, Request request) throws InterruptedException;
  }

  /** The parts of a request that matter; a query has no idempotency key. */
  public record Request(String paymentKey, String orderId, long amount, String idempotencyKey) {}

  private ScriptedGateway(HttpServer server) {
    this.server = server;
  }

  public static ScriptedGateway start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var gateway = new ScriptedGateway(HttpServer.create(address, 1024));
      gateway.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      gateway.server.createContext("/v1/payments", gateway::handle);
      gateway.server.createContext("/v1/transactions", gateway.books::handle);
      gateway.server.start();
      return gateway;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next confirms of that payment key are played so, one after the other. */
  public ScriptedGateway onConfirm(String paymentKey, Script... script) {
    return script("POST confirm " + paymentKey, script);
  }

  public ScriptedGateway onQuery(String paymentKey, Script... script) {
    return script("GET " + paymentKey, script);
  }

  /** Whatever is asked about that payment key from now on. */
  public ScriptedGateway onEveryQuery(String paymentKey, Script script) {
    always.put("GET " + paymentKey, script);
    return this;
  }

  public ScriptedGateway onCancel(String paymentKey, Script... script) {
    return script("POST cancel " + paymentKey, script);
  }

  private ScriptedGateway script(String call, Script... script) {
    scripts.computeIfAbsent(call, _ -> new ArrayDeque<>()).addAll(List.of(script));
    return this;
  }

  /** From now on every connection is dropped, and nothing happens. */
  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  // ---- Scripts ----

  public static Script approve() {
    return Ledger::approve;
  }

  /** Issues a virtual account that waits for its deposit for a day. */
  public static Script issueAccount() {
    return Ledger::issueAccount;
  }

  public static Script cancel() {
    return Ledger::cancel;
  }

  public static Script decline(String code) {
    return (ledger, request) -> ledger.decline(request, code);
  }

  /** Answers with an error and moves nothing. */
  public static Script error(int status, String code) {
    return (_, _) -> Reply.error(status, code);
  }

  public static Script garbage() {
    return (_, _) -> new Reply(200, "<html>Bad gateway</html>");
  }

  /** Does the work and drops the connection instead of an answer. */
  public static Script thenDrop(Script work) {
    return (ledger, request) -> {
      work.play(ledger, request);
      return null;
    };
  }

  /** Does the work and answers with an error. */
  public static Script thenFail(Script work, int status, String code) {
    return (ledger, request) -> {
      work.play(ledger, request);
      return Reply.error(status, code);
    };
  }

  /** Takes the request, does nothing, and says nothing for that long. */
  public static Script swallow(long millis) {
    return (_, _) -> {
      Thread.sleep(millis);
      return null;
    };
  }

  /** Answers that late. */
  public static Script late(long millis, Script work) {
    return (ledger, request) -> {
      Thread.sleep(millis);
      return work.play(ledger, request);
    };
  }

  /** Charges as asked, and speaks of another order. */
  public static Script approveSayingAnotherOrder() {
    return (ledger, request) -> {
      ledger.approve(request);
      return new Reply(200, ledger.json("another-order-0001", ledger.amount, "DONE"));
    };
  }

  /** Charges one unit more than asked for, and says so. */
  public static Script approveTooMuch() {
    return (ledger, request) ->
        ledger.approve(
            new Request(
                request.paymentKey, request.orderId, request.amount + 1, request.idempotencyKey));
  }

  /** The payment key is some other order's, which was charged long ago. */
  public static Script showStrangersPayment(String status) {
    return (ledger, _) -> new Reply(200, ledger.json("another-order-0001", 5_000, status));
  }

  /** The payment key is some other order's, which was charged a moment ago. */
  public static Script showStrangersNewPayment() {
    return (ledger, _) ->
        new Reply(
            200,
            ledger
                .json("another-order-0001", 5_000, "DONE")
                .replace("2020-01-01T09:00:01", "2099-01-01T09:00:01"));
  }

  /** What it shows of a day's transactions. */
  public ScriptedBooks books() {
    return books;
  }

  // ---- What happens at the gateway by itself ----

  /** The deposit comes, or a charge that was thought lost. */
  public void charge(String paymentKey) {
    ledger(paymentKey).charge();
  }

  /** The deposit is taken back. */
  public void fallBack(String paymentKey) {
    ledger(paymentKey).move("WAITING_FOR_DEPOSIT", 0);
  }

  /** It ends without a charge: EXPIRED, or given back by a person: CANCELED. */
  public void end(String paymentKey, String status) {
    ledger(paymentKey).move(status, 0);
  }

  /** By which it is known when it calls about that payment's deposit. */
  public static String secret(String paymentKey) {
    return "secret of " + paymentKey;
  }

  // ---- What a test may look at ----

  public List<Call> calls(String paymentKey) {
    return calls.stream().filter(call -> call.paymentKey().equals(paymentKey)).toList();
  }

  public List<Call> confirms(String paymentKey) {
    return calls(paymentKey).stream().filter(call -> call.path().endsWith("/confirm")).toList();
  }

  public List<Call> cancels(String paymentKey) {
    return calls(paymentKey).stream().filter(call -> call.path().endsWith("/cancel")).toList();
  }

  /** How often money was taken under that payment key. */
  public int charges(String paymentKey) {
    return ledger(paymentKey).charges;
  }

  public int refunds(String paymentKey) {
    return ledger(paymentKey).refunds;
  }

  /** What the gateway holds of that payment key's order now. */
  public long balance(String paymentKey) {
    return ledger(paymentKey).balance;
  }

  private Ledger ledger(String paymentKey) {
    return ledgers.computeIfAbsent(paymentKey, Ledger::new);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  // ---- HTTP ----

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = answer(exchange);
      if (reply == null) {
        return;
      }
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException, InterruptedException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String[] parts = path.split("/");
    boolean confirm = path.endsWith("/confirm");
    JsonNode json = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    String paymentKey = confirm ? json.get("paymentKey").asString() : parts[3];
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    calls.add(
        new Call(
            method, path, paymentKey, key, exchange.getRequestHeaders().getFirst("Authorization")));
    if (away) {
      return null;
    }
    Request request =
        confirm
            ? new Request(
                paymentKey, json.get("orderId").asString(), json.get("amount").asLong(), key)
            : new Request(paymentKey, "", json.path("cancelAmount").asLong(0), key);
    if (method.equals("GET")) {
      return play("GET " + paymentKey, Ledger::show, request);
    }
    return confirm
        ? play("POST confirm " + paymentKey, approve(), request)
        : play("POST cancel " + paymentKey, cancel(), request);
  }

  private Reply play(String call, Script byDefault, Request request) throws InterruptedException {
    Script usual = always.getOrDefault(call, byDefault);
    Script next = usual;
    var script = scripts.get(call);
    if (script != null) {
      synchronized (script) {
        next = script.isEmpty() ? usual : script.poll();
      }
    }
    return next.play(ledger(request.paymentKey()), request);
  }

  /**
   * One payment as the gateway sees it. What was done under an idempotency key is told again, not
   * done again; under another key it would be done twice, which is what tests look for.
   */
  public static final class Ledger {

    private final String paymentKey;
    private final Map<String, Reply> done = new HashMap<>();
    private String orderId;
    private long amount;
    private String status = "IN_PROGRESS";
    private long balance;
    private int charges;
    private int refunds;

    private Ledger(String paymentKey) {
      this.paymentKey = paymentKey;
    }

    private synchronized Reply approve(Request request) {
      return once(
          "confirm " + request.idempotencyKey(),
          () -> {
            orderId = request.orderId();
            amount = request.amount();
            balance += amount;
            charges++;
            status = "DONE";
            return new Reply(200, json(orderId, amount, status));
          });
    }

    private synchronized Reply issueAccount(Request request) {
      return once(
          "confirm " + request.idempotencyKey(),
          () -> {
            orderId = request.orderId();
            amount = request.amount();
            status = "WAITING_FOR_DEPOSIT";
            return new Reply(200, json(orderId, amount, status));
          });
    }

    private synchronized void charge() {
      charges++;
      move("DONE", amount);
    }

    private synchronized void move(String to, long left) {
      status = to;
      balance = left;
    }

    private synchronized Reply decline(Request request, String code) {
      return once(
          "confirm " + request.idempotencyKey(),
          () -> {
            orderId = request.orderId();
            amount = request.amount();
            status = "ABORTED";
            return Reply.error(403, code);
          });
    }

    private synchronized Reply show(Request request) {
      return orderId == null
          ? Reply.error(404, "NOT_FOUND_PAYMENT")
          : new Reply(200, json(orderId, amount, status));
    }

    private synchronized Reply cancel(Request request) {
      return once(
          "cancel " + request.idempotencyKey(),
          () -> {
            balance -= request.amount() == 0 ? balance : request.amount();
            refunds++;
            status = balance == 0 ? "CANCELED" : "PARTIAL_CANCELED";
            return new Reply(200, json(orderId, amount, status));
          });
    }

    private Reply once(String key, Supplier<Reply> work) {
      Reply reply = done.get(key);
      if (reply == null) {
        reply = work.get();
        done.put(key, reply);
      }
      return reply;
    }

    private String json(String order, long total, String state) {
      return """
          {"paymentKey":"%s","orderId":"%s","totalAmount":%d,"balanceAmount":%d,"status":"%s",
           "currency":"KRW","method":"카드","requestedAt":"2020-01-01T09:00:00+09:00",
           "approvedAt":"2020-01-01T09:00:01+09:00","secret":"%s",
           "virtualAccount":{"accountNumber":"1","dueDate":"2099-01-01T23:59:59+09:00"}}
          """
          .formatted(paymentKey, order, total, balance, state, secret(paymentKey));
    }
  }
}
