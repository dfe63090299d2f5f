package io.jumun.contracts;

import static java.util.stream.Collectors.joining;

import io.jumun.contracts.registry.EventType;
import io.jumun.contracts.registry.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/events.md: a guide that a person wrote, and after it every topic and event as the contracts,
 * their sources, their goldens and the services' own settings have them.
 */
final class EventsPage {

  static final Path FILE = Path.of("../docs/events.md");

  private static final Path GUIDE =
      Path.of("src/test/resources/io/jumun/contracts/events-guide.md");
  private static final Path CONTRACTS = Path.of("src/main/resources/io/jumun/contracts");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventsPage() {}

  static String render() throws IOException {
    return Files.readString(GUIDE)
        + "\n## Topics\n\n"
        + "Each has %d partitions.\n\n".formatted(Topic.PARTITIONS)
        + "| topic | key | kept | written by | events |\n|---|---|---|---|---|\n"
        + Arrays.stream(Topic.values()).map(EventsPage::row).collect(joining())
        + Arrays.stream(Topic.values()).map(EventsPage::chapter).collect(joining());
  }

  private static String row(Topic topic) {
    return "| [%s](#%s) | %s | %s | %s | %s |\n"
        .formatted(
            topic.topicName(),
            topic.topicName().replace(".", ""),
            keys(topic),
            kept(topic),
            String.join(", ", Writers.of(topic)),
            events(topic)
                .map(type -> "[%s](#%s)".formatted(name(type), name(type).toLowerCase()))
                .collect(joining(", ")));
  }

  private static String kept(Topic topic) {
    return topic.compacted()
        ? "the last event of each key, for ever (compacted)"
        : topic.retention().toDays() + " days";
  }

  private static String keys(Topic topic) {
    return events(topic).map(EventsPage::keyField).distinct().collect(joining(" or "));
  }

  private static String chapter(Topic topic) {
    return "\n## %s\n\n%s\n".formatted(topic.topicName(), javadoc(family(topic)).text())
        + events(topic).map(EventsPage::section).collect(joining());
  }

  /** The sealed interface that all events of the topic implement. */
  private static Class<?> family(Topic topic) {
    return events(topic)
        .flatMap(type -> Arrays.stream(type.payload().getInterfaces()))
        .filter(Class::isSealed)
        .findFirst()
        .orElseThrow();
  }

  private static String section(EventType<?> type) {
    RecordJavadoc javadoc = javadoc(type.payload());
    return """

    ### %s

    %s

    `%s`; key `%s`; [record](../event-contracts/%s), [schema](../event-contracts/%s)

    %s
    ```json
    %s
    ```
    """
        .formatted(
            name(type),
            javadoc.text(),
            type.name(),
            keyField(type),
            RecordJavadoc.source(type.payload()),
            CONTRACTS.resolve("schema/" + type.name() + ".json"),
            table(type, javadoc),
            read(golden(type)).strip());
  }

  private static String table(EventType<?> type, RecordJavadoc javadoc) {
    List<Fields.Field> fields = new Fields(ContractFiles.schemaOf(type)).all().toList();
    if (javadoc.params().isEmpty()) {
      return "| field | type |\n|---|---|\n"
          + fields.stream()
              .map(field -> "| %s | %s |\n".formatted(field.path(), field.type()))
              .collect(joining());
    }
    return "| field | type | |\n|---|---|---|\n"
        + fields.stream()
            .map(
                field ->
                    "| %s | %s | %s |\n"
                        .formatted(
                            field.path(),
                            field.type(),
                            javadoc.params().getOrDefault(field.path(), "")))
            .collect(joining());
  }

  /** Which field of the golden is the id of the aggregate. */
  private static String keyField(EventType<?> type) {
    String golden = read(golden(type));
    String key = JSON.readValue(golden, type.payload()).aggregateId();
    JsonNode body = JSON.readTree(golden);
    return body.properties().stream()
        .filter(field -> field.getValue().asString("").equals(key))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static Stream<EventType<?>> events(Topic topic) {
    return EventTypes.all().stream().filter(type -> type.topic() == topic);
  }

  private static String name(EventType<?> type) {
    return type.payload().getSimpleName();
  }

  private static Path golden(EventType<?> type) {
    return CONTRACTS.resolve("golden/" + type.name() + ".json");
  }

  private static RecordJavadoc javadoc(Class<?> type) {
    try {
      return RecordJavadoc.of(type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
