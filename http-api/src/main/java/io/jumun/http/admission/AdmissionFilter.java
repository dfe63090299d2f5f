package io.jumun.http.admission;

import io.jumun.http.problem.ProblemWriter;
import io.jumun.http.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in so many requests at once. One that only waits has given up its {@link Place}. */
class AdmissionFilter extends OncePerRequestFilter {

  private final Semaphore places;
  private final Duration patience;
  private final ProblemWriter problems;

  AdmissionFilter(AdmissionProperties limits, ProblemWriter problems) {
    this.places = new Semaphore(limits.maxConcurrentRequests(), true);
    this.patience = limits.maxWait();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!enter()) {
      sendAway(request, response);
      return;
    }
    var place = Place.of(request, places);
    try {
      chain.doFilter(request, response);
    } finally {
      place.leave();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void sendAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    problems.write(
        request,
        response,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "overloaded",
            "Too much to do",
            "The service is busy with other requests; nothing was done. Send this one again later."));
  }
}
