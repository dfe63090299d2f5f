package io.jumun.http.waiting;

import io.jumun.http.admission.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Somebody who listens to server-sent events (WHATWG HTML, section 9.2). After a broken connection
 * it says what it heard last, as {@code Last-Event-ID} or, where a browser can send no header, as
 * the parameter {@code lastEventId}.
 */
public final class EventClient {

  static final String LAST_EVENT_ID = "Last-Event-ID";
  static final String LAST_EVENT_ID_PARAMETER = "lastEventId";

  /** What a browser waits before it comes back, in milliseconds. */
  private static final int RETRY = 1_000;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Function<Object, String> json;
  private @Nullable String heard;

  EventClient(
      HttpServletRequest request, HttpServletResponse response, Function<Object, String> json) {
    this.request = request;
    this.response = response;
    this.json = json;
    String header = request.getHeader(LAST_EVENT_ID);
    this.heard = header != null ? header : request.getParameter(LAST_EVENT_ID_PARAMETER);
  }

  boolean hasHeard(News news) {
    return news.id().equals(heard);
  }

  /** There is nothing to come: a browser does not come back after this. */
  void dismiss() {
    response.setStatus(HttpStatus.NO_CONTENT.value());
  }

  /** Who only listens takes nobody's place. */
  void welcome() throws IOException {
    Place.leave(request);
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Proxies that collect an answer before they pass it on would keep the events.
    response.setHeader("X-Accel-Buffering", "no");
    write("retry: " + RETRY + "\n\n");
  }

  void tell(News news) throws IOException {
    if (!hasHeard(news)) {
      write(
          "id: %s\nevent: %s\ndata: %s\n\n"
              .formatted(news.id(), news.name(), json.apply(news.data())));
      heard = news.id();
    }
  }

  /**
   * A comment, so that neither side takes a quiet connection for a broken one.
   *
   * @throws IOException when the client has gone
   */
  void keepAlive() throws IOException {
    write(":\n\n");
  }

  private void write(String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
