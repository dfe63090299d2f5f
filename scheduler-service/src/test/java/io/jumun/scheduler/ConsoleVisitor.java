package io.jumun.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who looks at the console with a browser of their own: its cookies, and no script. */
final class ConsoleVisitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  private final int port;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String language;
  private String csrf = "";

  ConsoleVisitor(int port) {
    this(port, "en");
  }

  ConsoleVisitor(int port, String language) {
    this.port = port;
    this.language = language;
  }

  /** What came back. */
  record Page(int status, HttpHeaders headers, String body) {

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Where it sends the browser, without the server's name. */
    String location() {
      URI to = URI.create(header("Location"));
      return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    String key() {
      Matcher key = KEY.matcher(body);
      return key.find() ? key.group(1) : "";
    }
  }

  Page signIn(String email, String password) {
    get("/console/sign-in");
    return post("/console/sign-in", Map.of("email", email, "password", password));
  }

  Page get(String path, String... headers) {
    var request = request(path).GET();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  /** With the CSRF token of the page that was seen last. */
  Page post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** Follows where a form leads to. */
  Page submit(String path, Map<String, String> fields) {
    Page answer = post(path, fields);
    return answer.status() == 302 ? get(answer.location()) : answer;
  }

  void forgetCsrf() {
    csrf = "";
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JUMUN_CONSOLE"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept-Language", language);
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      Matcher token = CSRF.matcher(answer.body());
      if (token.find()) {
        csrf = token.group(1);
      }
      return new Page(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
