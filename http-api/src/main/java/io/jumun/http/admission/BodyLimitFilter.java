package io.jumun.http.admission;

import io.jumun.http.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says it is too large, and stops reading one that turns out to be. */
class BodyLimitFilter extends OncePerRequestFilter {

  private final long maxBytes;
  private final ProblemWriter problems;

  BodyLimitFilter(AdmissionProperties limits, ProblemWriter problems) {
    this.maxBytes = limits.maxBodyBytes();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > maxBytes) {
      problems.write(request, response, new BodyTooLarge(maxBytes).getBody());
    } else {
      chain.doFilter(new LimitedRequest(request, maxBytes), response);
    }
  }
}
