package io.jumun.http.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI document in one form: keys sorted, so that the same API is the same text, and without
 * the address it was served at.
 */
record OpenApiDocument(JsonNode root) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static OpenApiDocument of(JsonNode served) {
    var root = (ObjectNode) sorted(served);
    root.remove("servers");
    return new OpenApiDocument(root);
  }

  String text() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** Every call says in a sentence what it is for, and that it may be refused, and how. */
  List<String> shortcomings() {
    List<String> shortcomings = new ArrayList<>();
    operations(root)
        .forEach(
            (call, operation) -> {
              if (operation.path("summary").asString("").isBlank()) {
                shortcomings.add(call + " has no summary");
              }
              if (operation.path("responses").path("4XX").isMissingNode()) {
                shortcomings.add(call + " does not say how it refuses");
              }
            });
    return shortcomings;
  }

  /** By method and path: {@code POST /orders}. */
  static TreeMap<String, JsonNode> operations(JsonNode root) {
    TreeMap<String, JsonNode> operations = new TreeMap<>();
    root.path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) -> {
                      if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase() + " " + path, operation);
                      }
                    }));
    return operations;
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      ObjectNode sorted = NODES.objectNode();
      node.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry ->
                  sorted.set(
                      entry.getKey(),
                      entry.getKey().equals("required") && entry.getValue().isArray()
                          ? inOrder(entry.getValue())
                          : sorted(entry.getValue())));
      return sorted;
    }
    if (node.isArray()) {
      ArrayNode items = NODES.arrayNode();
      node.forEach(item -> items.add(sorted(item)));
      return items;
    }
    return node;
  }

  /** The names of what is required are a set. */
  private static ArrayNode inOrder(JsonNode names) {
    ArrayNode sorted = NODES.arrayNode();
    names
        .valueStream()
        .map(JsonNode::asString)
        .sorted(Comparator.naturalOrder())
        .forEach(sorted::add);
    return sorted;
  }
}
