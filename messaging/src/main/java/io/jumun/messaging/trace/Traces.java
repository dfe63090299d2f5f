package io.jumun.messaging.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/** The running trace as text (W3C Trace Context, {@code traceparent}), and back. */
public class Traces {

  private static final String TRACEPARENT = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  public Traces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The running trace, or null when nothing is traced. */
  public @Nullable String current() {
    TraceContext context = tracer.currentTraceContext().context();
    if (context == null) {
      return null;
    }
    String[] traceparent = new String[1];
    propagator.inject(
        context,
        traceparent,
        (carrier, name, value) -> {
          if (name.equals(TRACEPARENT) && carrier != null) {
            carrier[0] = value;
          }
        });
    return traceparent[0];
  }

  /** Does the work as one step of that trace; without a trace, as the first step of a new one. */
  public void continuing(@Nullable String traceparent, String step, Runnable work) {
    Span span =
        propagator
            .extract(
                traceparent == null ? "" : traceparent,
                (carrier, name) -> name.equals(TRACEPARENT) && !"".equals(carrier) ? carrier : null)
            .name(step)
            .start();
    try (var _ = tracer.withSpan(span)) {
      work.run();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      span.end();
    }
  }
}
