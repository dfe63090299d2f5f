package io.jumun.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a time from a text with its offset only: of a number nobody says whether it is seconds. */
class TextInstant extends StdScalarDeserializer<Instant> {

  TextInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, json);
    }
    var text = json.getString();
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a time");
    }
  }
}
