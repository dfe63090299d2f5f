package io.jumun.http.problem;

import io.micrometer.tracing.Tracer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What nobody expected: written to the log, told to the caller only by the trace's id. */
class Surprises {

  private static final Logger log = LoggerFactory.getLogger(Surprises.class);

  private final Tracer tracer;

  Surprises(Tracer tracer) {
    this.tracer = tracer;
  }

  ProblemDetail report(Throwable failure) {
    log.error("A request failed unexpectedly", failure);
    var problem =
        Problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Internal error",
            "The fault is ours. Repeating the request with the same Idempotency-Key is safe; if it"
                + " goes on, report the traceId.");
    var context = tracer.currentTraceContext().context();
    problem.setProperty("traceId", context == null ? null : context.traceId());
    return problem;
  }
}
