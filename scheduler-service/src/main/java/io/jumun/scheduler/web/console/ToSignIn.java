package io.jumun.scheduler.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends who is nobody, or nobody any more, to sign in, and back to where they wanted to go. A form
 * of a session that is over has no good CSRF token: it goes the same way.
 */
class ToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String PAGE = "/console/sign-in";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    boolean hadSession = request.getRequestedSessionId() != null;
    send(request, response, hadSession);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, jakarta.servlet.ServletException {
    if (refusal instanceof CsrfException) {
      send(request, response, true);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      request.getRequestDispatcher("/console/refused").forward(request, response);
    }
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, boolean wasSignedIn)
      throws IOException {
    var page = UriComponentsBuilder.fromPath(PAGE);
    if (wasSignedIn) {
      page.queryParam("over");
    }
    String url =
        page.queryParam("next", "{next}").encode().buildAndExpand(next(request)).toString();
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", url);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(url);
    }
  }

  /** The page that was asked for; after a form, the one it stood on is a good guess: the start. */
  private static String next(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      return "/console/jobs";
    }
    String asked =
        request.getHeader("HX-Request") == null
            ? pathAndQuery(request)
            : Places.pathOf(request.getHeader("HX-Current-URL"));
    return Places.inConsole(asked);
  }

  private static String pathAndQuery(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
