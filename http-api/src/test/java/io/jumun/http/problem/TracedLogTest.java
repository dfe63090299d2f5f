package io.jumun.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.jumun.http.app.HttpTest;
import io.jumun.http.app.Requests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F39: whoever sent a request finds its lines in the log, whichever form the log has. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class TracedLogTest {

  private static final String SURPRISE = "A request failed unexpectedly";

  @Autowired Requests requests;

  private final String trace = UUID.randomUUID().toString().replace("-", "");

  @Test
  void aLineForPeopleTellsTheTraceOfTheCaller(CapturedOutput log) {
    fail();
    assertThat(log.toString().lines().filter(line -> line.contains(SURPRISE)))
        .singleElement()
        .asString()
        .contains("[" + trace + "-");
  }

  /** What LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs makes of the same line. */
  @Test
  void aLineForProgramsTellsItToo() {
    var written = new ByteArrayOutputStream();
    try (var _ = new Json(written)) {
      fail();
    }
    JsonNode line = JsonMapper.shared().readTree(written.toString(StandardCharsets.UTF_8));
    assertThat(line.path("message").asString()).isEqualTo(SURPRISE);
    assertThat(line.path("traceId").asString()).isEqualTo(trace);
    assertThat(line.path("service").path("name").asString()).isEqualTo("things-service");
    assertThat(line.path("error").path("stack_trace").asString()).contains("secret internals");
  }

  private void fail() {
    requests
        .client()
        .get()
        .uri("/failures/bug")
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + requests.tokens().member(UUID.randomUUID()))
        .exchange()
        .expectStatus()
        .isEqualTo(500);
  }

  /** The log of surprises as JSON, beside the console. */
  private static final class Json extends OutputStreamAppender<ILoggingEvent>
      implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Surprises.class);

    Json(ByteArrayOutputStream written) {
      LoggerContext context = logger.getLoggerContext();
      var encoder = new StructuredLogEncoder();
      encoder.setContext(context);
      encoder.setFormat("ecs");
      encoder.setCharset(StandardCharsets.UTF_8);
      encoder.start();
      setContext(context);
      setEncoder(encoder);
      setOutputStream(written);
      start();
      logger.addAppender(this);
    }

    @Override
    public void close() {
      logger.detachAppender(this);
      stop();
    }
  }
}
