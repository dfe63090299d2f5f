package io.jumun.payment.gateway.toss;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads the gateway's JSON: what is new in it is overlooked, what is odd about money is not. */
final class TossJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, TossJson::refuseScalars)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private TossJson() {}

  private static void refuseScalars(MutableCoercionConfig coercion) {
    coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    coercion.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  static Optional<TossPayment> payment(byte[] body) {
    return read(body, TossPayment.class).filter(TossPayment::isComplete);
  }

  static Optional<TossWebhook> webhook(byte[] body) {
    return read(body, TossWebhook.class);
  }

  static Optional<List<TossTransaction>> transactions(byte[] body) {
    return read(body, TossTransaction[].class).map(List::of);
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
