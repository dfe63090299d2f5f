package io.jumun.runner.shop;

import java.net.URI;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body JSON null when there was none
 */
public record Answer(URI url, int status, JsonNode body) {

  /**
   * @throws IllegalStateException with the problem, when the answer is not a 2xx
   */
  public JsonNode orFail() {
    if (status / 100 != 2) {
      throw new IllegalStateException("%s answered %d: %s".formatted(url, status, body));
    }
    return body;
  }
}
