package io.jumun.shop;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What one logger says from now on. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;

  private LogLines(Logger logger) {
    this.logger = logger;
  }

  static LogLines of(String name) {
    var lines = new LogLines((Logger) LoggerFactory.getLogger(name));
    lines.start();
    lines.logger.addAppender(lines);
    return lines;
  }

  /** The traces of the lines with these words in them. */
  List<String> tracesOf(String words) {
    return lines.stream()
        .filter(line -> line.getFormattedMessage().contains(words))
        .map(line -> line.getMDCPropertyMap().getOrDefault("traceId", "none"))
        .toList();
  }

  @Override
  protected void append(ILoggingEvent line) {
    line.prepareForDeferredProcessing();
    lines.add(line);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
