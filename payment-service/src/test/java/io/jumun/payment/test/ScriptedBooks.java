package io.jumun.payment.test;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The gateway's transactions, page by page, as a test has written them down. */
public final class ScriptedBooks {

  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param at Seoul's
   */
  private record Line(String transactionKey, LocalDateTime at, String json) {}

  public ScriptedBooks write(
      LocalDateTime at, String orderId, String paymentKey, String status, long amount) {
    String key = "tx-" + lines.size() + "-" + paymentKey;
    lines.add(
        new Line(
            key,
            at,
            """
            {"mId":"shop","transactionKey":"%s","paymentKey":"%s","orderId":"%s","method":"카드",
             "customerKey":"c","useEscrow":false,"status":"%s","transactionAt":"%s+09:00",
             "currency":"KRW","amount":%d}
            """
                .formatted(key, paymentKey, orderId, status, at + ":00", amount)));
    return this;
  }

  /** So many of the next reads end in an error. */
  public void fail(int times) {
    failures.set(times);
  }

  /** How many pages were read. */
  public int reads() {
    return reads.get();
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      reads.incrementAndGet();
      boolean broken = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      String page = broken ? "{\"code\":\"FAILED\"}" : page(query(exchange));
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
      exchange.sendResponseHeaders(broken ? 500 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** The real one's end is part of what is asked for, too. */
  private String page(Map<String, String> query) {
    var from = LocalDateTime.parse(query.get("startDate"));
    var until = LocalDateTime.parse(query.get("endDate"));
    List<Line> day =
        lines.stream()
            .filter(line -> !line.at().isBefore(from) && !line.at().isAfter(until))
            .toList();
    String after = query.get("startingAfter");
    int begin =
        after == null ? 0 : day.stream().map(Line::transactionKey).toList().indexOf(after) + 1;
    int end = Math.min(day.size(), begin + Integer.parseInt(query.get("limit")));
    return day.subList(begin, end).stream()
        .map(Line::json)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
