package io.jumun.payment.gateway.toss;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the gateway's JSON: what is new in it is overlooked, what is odd about money is not. */
final class TossJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private TossJson() {}

  static Optional<TossPayment> payment(byte[] body) {
    return read(body, TossPayment.class).filter(TossPayment::isComplete);
  }

  static TossError error(byte[] body) {
    return read(body, TossError.class).orElse(TossError.NONE);
  }

  private static <T> Optional<T> read(byte[] body, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(body, type));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
