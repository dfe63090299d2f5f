package io.jumun.http.test;

import static io.jumun.http.test.OpenApiDocument.operations;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller of an old version of an API would stumble over in the new one. Additions are no
 * change: callers ignore what they do not know. Services do not, so what is no longer taken in a
 * request breaks it as well.
 */
final class BreakingChanges {

  /** Who reads a body: of a request the service, of an answer the caller. */
  private enum Body {
    REQUEST,
    ANSWER
  }

  private final JsonNode old;
  private final JsonNode now;
  private final Set<String> open = new TreeSet<>();
  private final Set<String> found = new LinkedHashSet<>();

  private BreakingChanges(JsonNode old, JsonNode now) {
    this.old = old;
    this.now = now;
  }

  /** One sentence for each. */
  static List<String> between(JsonNode old, JsonNode now) {
    var changes = new BreakingChanges(old, now);
    changes.compareCalls();
    return List.copyOf(changes.found);
  }

  private void compareCalls() {
    Map<String, JsonNode> calls = operations(now);
    operations(old)
        .forEach(
            (call, before) -> {
              JsonNode after = calls.get(call);
              if (after == null) {
                found.add(call + " is gone");
              } else {
                compareCall(call, before, after);
              }
            });
  }

  private void compareCall(String call, JsonNode before, JsonNode after) {
    compareParameters(call, parameters(old, before), parameters(now, after));
    compareRequests(call, before.path("requestBody"), after.path("requestBody"));
    before
        .path("responses")
        .forEachEntry(
            (status, answer) ->
                compareAnswers(call + " " + status, answer, after.path("responses").path(status)));
  }

  private void compareParameters(
      String call, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    before.forEach(
        (name, parameter) -> {
          if (after.containsKey(name)) {
            compare(
                call + ", " + name,
                parameter.path("schema"),
                after.get(name).path("schema"),
                Body.REQUEST);
          } else {
            found.add(call + " no longer takes the " + name);
          }
        });
    after.forEach(
        (name, parameter) -> {
          if (isRequired(parameter) && !isRequired(before.get(name))) {
            found.add(call + " now demands the " + name);
          }
        });
  }

  private void compareRequests(String call, JsonNode before, JsonNode after) {
    if (isRequired(after) && !isRequired(before)) {
      found.add(call + " now demands a body");
    }
    compareContent(call + ", request", before, after, Body.REQUEST);
  }

  private void compareAnswers(String answer, JsonNode before, JsonNode after) {
    if (after.isMissingNode()) {
      found.add(answer + " is no longer answered");
    } else {
      compareContent(answer, resolved(old, before), resolved(now, after), Body.ANSWER);
    }
  }

  private void compareContent(String where, JsonNode before, JsonNode after, Body body) {
    before
        .path("content")
        .forEachEntry(
            (type, content) -> {
              JsonNode same = after.path("content").path(type);
              if (same.isMissingNode()) {
                found.add(where + " is no longer " + type);
              } else {
                compare(where, content.path("schema"), same.path("schema"), body);
              }
            });
  }

  /** A type may hold others of its kind: inside itself it is not looked at again. */
  private void compare(String where, JsonNode before, JsonNode after, Body body) {
    String types = body + " " + before.path("$ref") + " " + after.path("$ref");
    if (!before.has("$ref")) {
      compareSchemas(where, before, after, body);
    } else if (open.add(types)) {
      compareSchemas(where, before, after, body);
      open.remove(types);
    }
  }

  private void compareSchemas(String where, JsonNode before, JsonNode after, Body body) {
    JsonNode was = resolved(old, before);
    JsonNode is = resolved(now, after);
    if (!type(was).equals(type(is))) {
      found.add("%s was %s and is %s".formatted(where, type(was), type(is)));
      return;
    }
    compareNull(where, was, is, body);
    compareValues(where, was, is, body);
    compareProperties(where, was, is, body);
    compareIfBoth(where + "[]", was.path("items"), is.path("items"), body);
    compareIfBoth(
        where + ".*", was.path("additionalProperties"), is.path("additionalProperties"), body);
  }

  private void compareIfBoth(String where, JsonNode before, JsonNode after, Body body) {
    if (before.isObject() && after.isObject()) {
      compare(where, before, after, body);
    }
  }

  private void compareNull(String where, JsonNode was, JsonNode is, Body body) {
    if (body == Body.ANSWER && isNullable(is) && !isNullable(was)) {
      found.add(where + " may now be null");
    }
    if (body == Body.REQUEST && isNullable(was) && !isNullable(is)) {
      found.add(where + " may no longer be null");
    }
  }

  /** Callers know that new values may come; a service that no longer takes one refuses it. */
  private void compareValues(String where, JsonNode was, JsonNode is, Body body) {
    if (body == Body.REQUEST && is.has("enum")) {
      Set<String> taken = texts(is.path("enum"));
      texts(was.path("enum")).stream()
          .filter(value -> !taken.contains(value))
          .forEach(value -> found.add(where + " no longer takes " + value));
    }
  }

  private void compareProperties(String where, JsonNode was, JsonNode is, Body body) {
    was.path("properties")
        .forEachEntry(
            (name, property) -> {
              JsonNode same = is.path("properties").path(name);
              if (same.isMissingNode()) {
                found.add(where + "." + name + " is gone");
              } else {
                compare(where + "." + name, property, same, body);
              }
            });
    Set<String> demanded = texts(is.path("required"));
    Set<String> promised = texts(was.path("required"));
    if (body == Body.REQUEST) {
      less(demanded, promised).forEach(name -> found.add(where + "." + name + " is now demanded"));
    } else {
      less(promised, demanded)
          .filter(name -> is.path("properties").has(name))
          .forEach(name -> found.add(where + "." + name + " may now be missing"));
    }
  }

  private static Stream<String> less(Set<String> all, Set<String> those) {
    return all.stream().filter(name -> !those.contains(name));
  }

  private static boolean isRequired(@Nullable JsonNode node) {
    return node != null && node.path("required").asBoolean(false);
  }

  private static Map<String, JsonNode> parameters(JsonNode root, JsonNode operation) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    for (JsonNode listed : operation.path("parameters")) {
      JsonNode parameter = resolved(root, listed);
      parameters.put(
          parameter.path("in").asString() + " parameter " + parameter.path("name").asString(),
          parameter);
    }
    return parameters;
  }

  /** With its format, {@code string uuid}; what null there may be is looked at apart. */
  private static String type(JsonNode schema) {
    List<String> parts = new ArrayList<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      texts(type).stream().filter(name -> !name.equals("null")).forEach(parts::add);
    } else {
      parts.add(type.asString("anything"));
    }
    if (schema.has("format")) {
      parts.add(schema.path("format").asString());
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(choice)) {
        parts.add(choice + " " + schema.path(choice));
      }
    }
    return String.join(" ", parts);
  }

  private static boolean isNullable(JsonNode schema) {
    return texts(schema.path("type")).contains("null");
  }

  private static Set<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).collect(toCollection(TreeSet::new));
  }

  private static JsonNode resolved(JsonNode root, JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
  }
}
