package io.jumun.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which services may write a topic: those whose setting {@code publishes} names it. */
final class Writers {

  private static final Path MODULES = Path.of("..");
  private static final Pattern PUBLISHES = Pattern.compile("publishes: \\[([^]]*)]");

  private Writers() {}

  static List<String> of(Topic topic) {
    try (Stream<Path> modules = Files.list(MODULES)) {
      return modules
          .filter(module -> module.getFileName().toString().endsWith("-service"))
          .filter(module -> publishes(module).contains(topic.topicName()))
          .map(module -> module.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> publishes(Path module) {
    Path settings = module.resolve("src/main/resources/application.yaml");
    if (!Files.exists(settings)) {
      return List.of();
    }
    try {
      Matcher publishes = PUBLISHES.matcher(Files.readString(settings));
      return publishes.find() ? List.of(publishes.group(1).split(", *")) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
