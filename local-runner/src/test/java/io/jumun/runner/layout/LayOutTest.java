package io.jumun.runner.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayOutTest {

  @TempDir Path directory;
  private Layout layout;

  @BeforeEach
  void findTheLayout() {
    layout = new Layout(directory.resolve("services"));
  }

  @Test
  void putsWhatAllShareFirstAndInTheSameOrder() throws IOException {
    String shared =
        lay(
            List.of(
                service("order", "b.jar", "a.jar"), service("payment", "a.jar", "x.jar", "b.jar")),
            List.of(service("sandbox", "b.jar", "z.jar")));

    assertThat(shared).isEqualTo("lib/a.jar:lib/b.jar");
    assertThat(layout.startOf("order"))
        .containsExactly(
            "-cp", paths("lib/a.jar", "lib/b.jar", "lib/order.jar"), "shop.order.Main");
    assertThat(layout.startOf("payment"))
        .contains(paths("lib/a.jar", "lib/b.jar", "lib/x.jar", "lib/payment.jar"));
    assertThat(layout.startOf("sandbox"))
        .contains(paths("lib/b.jar", "lib/z.jar", "lib/sandbox.jar"));
  }

  @Test
  void takesTheServicesOwnClassesOutOfTheirDirectory() throws IOException {
    lay(List.of(service("order", "a.jar")), List.of());
    try (var jar = new JarFile(layout.jar("order").toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName)).containsExactly("application.yaml");
    }
  }

  @Test
  void offersTheCacheOnlyWhereItFits() throws IOException {
    String shared = lay(List.of(service("order", "a.jar")), List.of(service("sandbox", "z.jar")));
    Files.writeString(layout.cache(), "cache");
    Files.write(layout.cachedLibraries(), List.of(shared));

    assertThat(layout.startOf("order").getFirst()).isEqualTo("-XX:AOTCache=" + layout.cache());
    assertThat(layout.startOf("sandbox").getFirst()).isEqualTo("-cp");
  }

  @Test
  void leavesALibraryAloneThatIsThereAndRemovesOneThatIsNotNeeded() throws IOException {
    lay(List.of(service("order", "a.jar", "old.jar")), List.of());
    var date = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(layout.lib().resolve("a.jar"), date);

    lay(List.of(service("order", "a.jar")), List.of());

    assertThat(Files.getLastModifiedTime(layout.lib().resolve("a.jar"))).isEqualTo(date);
    assertThat(layout.lib().resolve("old.jar")).doesNotExist();
  }

  @Test
  void replacesALibraryThatHasChanged() throws IOException {
    lay(List.of(service("order", "a.jar")), List.of());
    Files.writeString(layout.lib().resolve("a.jar"), "another");

    lay(List.of(service("order", "a.jar")), List.of());

    assertThat(layout.lib().resolve("a.jar")).hasContent("library a.jar");
  }

  private String lay(List<ServiceJar> alike, List<ServiceJar> others) throws IOException {
    return new LayOut(layout, alike, others).takeApart();
  }

  private String paths(String... entries) {
    return String.join(
        ":", List.of(entries).stream().map(e -> layout.directory().resolve(e).toString()).toList());
  }

  private ServiceJar service(String name, String... libraries) throws IOException {
    Path file = directory.resolve(name + "-packed.jar");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Start-Class", "shop." + name + ".Main");
    try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      put(jar, "BOOT-INF/classes/application.yaml", "name: " + name);
      for (String library : libraries) {
        put(jar, "BOOT-INF/lib/" + library, "library " + library);
      }
      put(jar, "org/springframework/boot/loader/Launcher.class", "not ours");
    }
    return new ServiceJar(name, file);
  }

  private static void put(JarOutputStream jar, String name, String content) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(content.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }
}
