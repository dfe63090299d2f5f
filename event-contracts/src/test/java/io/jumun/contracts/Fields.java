package io.jumun.contracts;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The fields of a body as its schema has them, one line each, those of its parts as well. */
record Fields(JsonNode schema) {

  record Field(String path, String type) {}

  Stream<Field> all() {
    return in("", schema);
  }

  private static Stream<Field> in(String path, JsonNode object) {
    return object.get("properties").properties().stream()
        .flatMap(property -> field(path + property.getKey(), property.getValue()));
  }

  private static Stream<Field> field(String path, JsonNode schema) {
    Field itself = new Field(path, type(schema));
    return switch (schema) {
      case JsonNode array when isArrayOfObjects(array) ->
          Stream.concat(Stream.of(itself), in(path + "[].", array.get("items")));
      default -> Stream.of(itself);
    };
  }

  private static boolean isArrayOfObjects(JsonNode schema) {
    return schema.has("items") && schema.get("items").has("properties");
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.get("type");
    String name =
        type.isArray()
            ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
            : type.asString();
    return switch (schema) {
      case JsonNode s when s.has("format") -> name + ", " + s.get("format").asString();
      case JsonNode s when s.has("additionalProperties") ->
          "object of " + type(s.get("additionalProperties")) + "s";
      case JsonNode s when isArrayOfObjects(s) -> "array of objects";
      default -> name;
    };
  }
}
