package io.jumun.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Like a browser without a script: with cookies, and it follows where it is led. */
final class ConsoleBrowser implements AutoCloseable {

  private final URI scheduler;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .build();
  private String page = "";

  private ConsoleBrowser(URI scheduler) {
    this.scheduler = scheduler;
  }

  static ConsoleBrowser at(URI scheduler) {
    return new ConsoleBrowser(scheduler);
  }

  HttpResponse<String> signIn(String email, String password) {
    get("/console");
    return submit("/console/sign-in", Map.of("email", email, "password", password));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(scheduler.resolve(path)));
  }

  /** With what is hidden in the forms of the page that was seen last. */
  HttpResponse<String> submit(String path, Map<String, String> typed) {
    String form =
        Stream.concat(
                Stream.of(field("_csrf", hidden("_csrf")), field("key", hidden("key"))),
                typed.entrySet().stream().map(entry -> field(entry.getKey(), entry.getValue())))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(scheduler.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  private String hidden(String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    return field.find() ? field.group(1) : "";
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer =
          client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
      page = answer.body();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
