package io.jumun.contracts;

import io.jumun.contracts.registry.EventType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Derives from a record what other teams read: the JSON Schema of its body, and an example. */
final class ContractFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ContractFiles() {}

  static JsonNode schemaOf(EventType<?> type) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:jumun:event:" + type.name());
    schema.put("title", type.payload().getSimpleName());
    schema.setAll(objectSchema(type.payload()));
    return schema;
  }

  /** Unknown properties stay allowed: within a version, a change only adds. */
  private static ObjectNode objectSchema(Class<?> record) {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (RecordComponent component : record.getRecordComponents()) {
      properties.set(component.getName(), schemaOf(component.getGenericType()));
      if (!isNullable(component.getAnnotatedType())) {
        required.add(component.getName());
      } else {
        ((ObjectNode) properties.get(component.getName()))
            .putArray("type")
            .add(typeName(component))
            .add("null");
      }
    }
    return schema;
  }

  private static String typeName(RecordComponent component) {
    return schemaOf(component.getGenericType()).get("type").asString();
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode schemaOf(Type type) {
    ObjectNode schema = JSON.createObjectNode();
    return switch (type) {
      case Class<?> c when c == UUID.class -> schema.put("type", "string").put("format", "uuid");
      case Class<?> c when c == Instant.class ->
          schema.put("type", "string").put("format", "date-time");
      case Class<?> c when c == LocalDate.class ->
          schema.put("type", "string").put("format", "date");
      case Class<?> c when c == String.class -> schema.put("type", "string");
      case Class<?> c
          when c == int.class || c == long.class || c == Long.class || c == Integer.class ->
          schema.put("type", "integer");
      case Class<?> c when c.isRecord() -> objectSchema(c);
      case Class<?> c when c == boolean.class || c == Boolean.class ->
          schema.put("type", "boolean");
      case ParameterizedType p when p.getRawType() == List.class -> {
        schema.put("type", "array").set("items", schemaOf(p.getActualTypeArguments()[0]));
        yield schema;
      }
      case ParameterizedType p when p.getRawType() == Map.class -> {
        schema
            .put("type", "object")
            .set("additionalProperties", schemaOf(p.getActualTypeArguments()[1]));
        yield schema;
      }
      default -> throw new IllegalArgumentException("No JSON Schema is known for " + type);
    };
  }

  static JsonNode exampleOf(Class<?> record) {
    ObjectNode example = JSON.createObjectNode();
    for (RecordComponent component : record.getRecordComponents()) {
      example.set(component.getName(), exampleOf(component.getName(), component.getGenericType()));
    }
    return example;
  }

  private static JsonNode exampleOf(String name, Type type) {
    return switch (type) {
      case Class<?> c when c.isRecord() -> exampleOf(c);
      case ParameterizedType p when p.getRawType() == List.class ->
          JSON.createArrayNode().add(exampleOf(name, p.getActualTypeArguments()[0]));
      case ParameterizedType p when p.getRawType() == Map.class ->
          JSON.createObjectNode().put("note", "yours");
      case Class<?> c when c == UUID.class ->
          JSON.getNodeFactory()
              .stringNode(
                  new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | name.hashCode())
                      .toString());
      case Class<?> c when c == Instant.class ->
          JSON.getNodeFactory().stringNode("2026-11-21T09:30:00.123456Z");
      case Class<?> c when c == LocalDate.class -> JSON.getNodeFactory().stringNode("2026-11-21");
      case Class<?> c when c == boolean.class || c == Boolean.class ->
          JSON.getNodeFactory().booleanNode(true);
      case Class<?> c when c == String.class -> JSON.getNodeFactory().stringNode(text(name));
      default -> JSON.getNodeFactory().numberNode(number(name));
    };
  }

  private static String text(String name) {
    return switch (name) {
      case "currency" -> "KRW";
      case "method" -> "CARD";
      case "name" -> "Green tea, 100 g";
      case "orderName" -> "Green tea, 100 g and 1 more";
      case "nickname" -> "minji";
      case "timerId" -> "order-expiry/01990000-0000-7000-8000-000000000001";
      case "subject" -> "01990000-0000-7000-8000-000000000001";
      case "kind" -> "order-expiry";
      case "job" -> "member-dormancy";
      case "trigger" -> "CRON";
      case "status" -> "SUCCEEDED";
      case "details" -> "30 members deactivated, 4 deleted";
      case "code" -> "REJECT_CARD_PAYMENT";
      case "alg" -> "RS256";
      case "e" -> "AQAB";
      default -> "the " + name;
    };
  }

  private static long number(String name) {
    return switch (name) {
      case "quantity", "attempt", "requested" -> 2;
      case "available" -> 1;
      case "discount" -> 0;
      case "threshold" -> 5;
      case "affected" -> 34;
      case "durationMs" -> 1250;
      default -> 24_000;
    };
  }
}
