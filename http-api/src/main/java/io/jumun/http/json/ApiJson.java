package io.jumun.http.json;

import java.time.Instant;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The JSON of HTTP bodies. The defaults turn 5.9 pieces into 5, read "5" as a number, let the last
 * of two equal names win and overlook a name that is misspelt; here each of these is refused. Nulls
 * are written, so that a resource always has all its names.
 *
 * <p>It is not the context's {@link JsonMapper}: who reads answers of others (a gateway's, say)
 * must overlook what is new in them.
 */
public final class ApiJson {

  private final JsonMapper mapper;
  private final JsonMapper canonical;

  ApiJson(JsonMapper base) {
    mapper =
        base.rebuild()
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, ApiJson::refuseScalars)
            .addModule(
                new SimpleModule("strict")
                    .addDeserializer(Instant.class, new TextInstant())
                    .addDeserializer(String.class, new StorableText()))
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    canonical =
        mapper
            .rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
  }

  private static void refuseScalars(MutableCoercionConfig coercion) {
    coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    coercion.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** The mapper itself, for a message converter. */
  public JsonMapper mapper() {
    return mapper;
  }

  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  public <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  /** The same bytes for equal values, whatever the order of names was. */
  public byte[] canonical(Object value) {
    return canonical.writeValueAsBytes(value);
  }
}
