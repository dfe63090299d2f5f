package io.jumun.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.registry.EventType;
import io.jumun.contracts.registry.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventTypesTest {

  private static final Path FILES = Path.of("src/main/resources/io/jumun/contracts");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<EventType<?>> types() {
    return EventTypes.all();
  }

  @Test
  void namesCarryFamilyAndVersion() {
    var paid = new OrderPaid(UUID.randomUUID(), UUID.randomUUID(), 1, "KRW", Instant.EPOCH);
    assertThat(EventTypes.of(paid).name()).isEqualTo("io.jumun.order.OrderPaid.v1");
    assertThat(EventTypes.of(paid).topic()).isEqualTo(Topic.ORDER_EVENTS);
    assertThat(EventTypes.named("io.jumun.order.OrderPaid.v1")).contains(EventTypes.of(paid));
    assertThat(EventTypes.named("io.jumun.order.OrderPaid.v9")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasTheSchemaThatIsPublished(EventType<?> type) throws IOException {
    Path file = FILES.resolve("schema/" + type.name() + ".json");
    JsonNode schema = ContractFiles.schemaOf(type);
    writeIfAsked(file, schema);
    assertThat(JSON.readTree(file))
        .as(
            "the record and its schema differ: run with -Dcontracts.write=true and look at the change")
        .isEqualTo(schema);
  }

  /**
   * Goldens are written once and stay: a golden that no longer fits its schema is a broken promise.
   */
  @ParameterizedTest
  @MethodSource("types")
  void goldenFitsTheSchema(EventType<?> type) throws IOException {
    Path golden = FILES.resolve("golden/" + type.name() + ".json");
    if (!Files.exists(golden)) {
      writeIfAsked(golden, ContractFiles.exampleOf(type.payload()));
    }
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(FILES.resolve("schema/" + type.name() + ".json")),
                InputFormat.JSON);
    assertThat(schema.validate(Files.readString(golden), InputFormat.JSON)).isEmpty();
  }

  private static void writeIfAsked(Path file, JsonNode content) throws IOException {
    if (Boolean.getBoolean("contracts.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    }
  }
}
