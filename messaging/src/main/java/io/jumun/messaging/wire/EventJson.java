package io.jumun.messaging.wire;

import io.jumun.contracts.DomainEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events. Unknown properties are ignored, since within a version a change only adds;
 * everything else is strict, because the defaults turn 5.9 pieces into 5, read "5" as a number and
 * let the last of two equal keys win.
 */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private EventJson() {}

  public static String write(DomainEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  /**
   * @throws JacksonException when the body is not what the record says
   */
  public static <E extends DomainEvent> E read(byte[] body, Class<E> type) {
    E event = MAPPER.readValue(body, type);
    if (event == null) {
      throw MismatchedInputException.from(null, type, "null is no event");
    }
    return event;
  }
}
