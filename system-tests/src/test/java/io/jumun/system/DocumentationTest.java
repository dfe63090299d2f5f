package io.jumun.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and docs point at is there. */
class DocumentationTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FAILURE_MODES = CHECKOUT.resolve("docs/failure-modes.md");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern TEST_CLASS = Pattern.compile("\\b[A-Z]\\w+(?:Test|IT)\\b");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([FS]\\d\\d) \\|");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(CHECKOUT.resolve("docs"))) {
      return Stream.concat(
          Stream.of(CHECKOUT.resolve("README.md")),
          docs.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    List<String> dead =
        links(page)
            .filter(link -> !link.contains("://"))
            .filter(link -> isDead(page, link))
            .toList();

    assertThat(dead).as("dead links of %s", CHECKOUT.relativize(page)).isEmpty();
  }

  @Test
  void thereAreLinksToFollow() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(10);
    assertThat(links(CHECKOUT.resolve("README.md")).count()).isGreaterThan(10);
    assertThat(isDead(FAILURE_MODES, "no-such-page.md")).isTrue();
    assertThat(isDead(FAILURE_MODES, "events.md#no-such-chapter")).isTrue();
  }

  @Test
  void everyTestThatShowsAFailureExists() throws IOException {
    String page = Files.readString(FAILURE_MODES);
    Set<String> named =
        TEST_CLASS.matcher(page).results().map(MatchResult::group).collect(Collectors.toSet());

    assertThat(named).hasSizeGreaterThan(20).isSubsetOf(testClasses());
  }

  @Test
  void everyFailureHasItsRow() throws IOException {
    assertThat(matches(ROW, Files.readString(FAILURE_MODES)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(numbered("F", 40), numbered("S", 6)).toList());
  }

  private static Stream<String> numbered(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(i -> letter + "%02d".formatted(i));
  }

  private static Stream<String> links(Path page) throws IOException {
    return matches(LINK, Files.readString(page)).stream();
  }

  private static boolean isDead(Path page, String link) {
    String[] fileAndChapter = link.split("#", 2);
    Path file =
        fileAndChapter[0].isEmpty() ? page : page.resolveSibling(fileAndChapter[0]).normalize();
    return !Files.exists(file)
        || fileAndChapter.length == 2 && !chapters(file).contains(fileAndChapter[1]);
  }

  /** As code hosts name them. */
  private static List<String> chapters(Path file) {
    try {
      return matches(HEADING, Files.readString(file)).stream()
          .map(heading -> heading.toLowerCase().replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> modules = Files.list(CHECKOUT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(DocumentationTest::javaFiles)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<Path> javaFiles(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
