package io.jumun.scheduler.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page. */
@ControllerAdvice(annotations = ConsolePage.class)
class Frame {

  private final ConsoleTimes times;
  private final Clock clock = Clock.systemUTC();

  Frame(ConsoleProperties properties) {
    this.times = new ConsoleTimes(properties.zone());
  }

  /** How times are written. */
  @ModelAttribute("times")
  ConsoleTimes times() {
    return times;
  }

  @ModelAttribute("now")
  Instant now() {
    return clock.instant();
  }

  /** Where the page is, to come back to. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** Who has signed in; null when nobody has. */
  @ModelAttribute("who")
  @Nullable String who(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ConsoleLogin.ATTRIBUTE) instanceof ConsoleLogin l
        ? l.email()
        : null;
  }

  /** Whether they may do something, or only look. */
  @ModelAttribute("mayAct")
  boolean mayAct(HttpServletRequest request) {
    return request.isUserInRole("ADMIN");
  }
}
