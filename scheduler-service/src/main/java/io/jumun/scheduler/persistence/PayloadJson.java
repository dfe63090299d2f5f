package io.jumun.scheduler.persistence;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts by name as they are stored: a payload, or what was changed about a job. */
final class PayloadJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {};

  private PayloadJson() {}

  static String write(Map<String, String> entries) {
    return MAPPER.writeValueAsString(entries);
  }

  static Map<String, String> read(String json) {
    return MAPPER.readValue(json, ENTRIES);
  }
}
