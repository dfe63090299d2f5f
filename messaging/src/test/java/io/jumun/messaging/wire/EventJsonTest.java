package io.jumun.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jumun.contracts.product.ProductChanged;
import io.jumun.contracts.registry.EventType;
import io.jumun.contracts.registry.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTest {

  private static final JsonMapper PLAIN = JsonMapper.builder().build();
  private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");

  static List<EventType<?>> types() {
    return EventTypes.all();
  }

  /**
   * F36: what an older version wrote is understood, and written again as it was; of what was added
   * since, nothing is said.
   */
  @ParameterizedTest
  @MethodSource("types")
  void readsAndWritesTheGolden(EventType<?> type) throws IOException {
    byte[] golden = golden(type);
    var event = EventJson.read(golden, type.payload());
    assertThat(event).isInstanceOf(type.payload());
    var said = (ObjectNode) PLAIN.readTree(golden);
    var written = (ObjectNode) PLAIN.readTree(EventJson.write(event));
    written.properties().removeIf(field -> !said.has(field.getKey()) && field.getValue().isNull());
    assertThat(written).isEqualTo(said);
  }

  @Test
  void ignoresWhatALaterVersionAdds() {
    assertThat(read("{%s,\"price\":5,\"colour\":\"red\"}"))
        .isEqualTo(new ProductChanged(ID, "pen", 5, "KRW"));
  }

  /** Each of these is taken by Jackson as it comes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{%s,\"price\":5.9}",
        "{%s,\"price\":\"5\"}",
        "{%s,\"price\":null}",
        "{%s,\"price\":5,\"price\":6}",
        "{%s,\"price\":true}",
        "{%s}",
        "{%s,\"price\":5} {}",
        "[{%s,\"price\":5}]",
        "\"\"",
        "null"
      })
  void refusesWhatIsNotExactlyMeant(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(JacksonException.class);
  }

  private static ProductChanged read(String body) {
    String start = "\"productId\":\"" + ID + "\",\"name\":\"pen\",\"currency\":\"KRW\"";
    return EventJson.read(
        body.formatted(start).getBytes(StandardCharsets.UTF_8), ProductChanged.class);
  }

  private static byte[] golden(EventType<?> type) throws IOException {
    try (var golden =
        EventTypes.class.getResourceAsStream(
            "/io/jumun/contracts/golden/" + type.name() + ".json")) {
      return golden.readAllBytes();
    }
  }
}
