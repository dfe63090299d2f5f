package io.jumun.order.story;

import java.net.http.HttpHeaders;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What came back over HTTP. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

  UUID id() {
    return UUID.fromString(body.path("id").asString());
  }

  String orderStatus() {
    return body.path("status").asString();
  }

  String problem() {
    return body.path("type").asString().replace("urn:jumun:problem:", "");
  }
}
