package io.jumun.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Answer(HttpResponse<String> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Nullable String text(String name) {
    var value = json().get(name);
    return value == null || value.isNull() ? null : value.stringValue();
  }

  long number(String name) {
    return json().required(name).longValue();
  }

  boolean flag(String name) {
    return json().required(name).booleanValue();
  }

  List<String> texts(String list, String name) {
    return json().at(list).valueStream().map(item -> item.required(name).stringValue()).toList();
  }

  List<Long> numbers(String list, String name) {
    return json().at(list).valueStream().map(item -> item.required(name).longValue()).toList();
  }

  void isProblem(int status, String type) {
    assertThat(response.statusCode()).as(body()).isEqualTo(status);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(text("type")).isEqualTo("urn:jumun:problem:" + type);
  }

  private JsonNode json() {
    return JSON.readTree(body());
  }
}
