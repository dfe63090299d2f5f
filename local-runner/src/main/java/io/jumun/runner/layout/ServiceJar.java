package io.jumun.runner.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * A service as the build made it: one jar with all its libraries inside, as Spring Boot packs them.
 */
record ServiceJar(String service, Path file) {

  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String LIBRARIES = "BOOT-INF/lib/";

  List<String> libraries() {
    try (var jar = new JarFile(file.toFile())) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
          .map(name -> name.substring(LIBRARIES.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String mainClass() {
    try (var jar = new JarFile(file.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Start-Class");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A library that is there already and the same keeps its date, or the cache would not fit it. */
  void takeLibraries(Path lib) throws IOException {
    try (var jar = new JarFile(file.toFile())) {
      for (String library : libraries()) {
        var entry = jar.getEntry(LIBRARIES + library);
        Path target = lib.resolve(library);
        if (!isSame(target, entry)) {
          // Not written over: a platform that runs has it open.
          Files.deleteIfExists(target);
          try (var bytes = jar.getInputStream(entry)) {
            Files.write(target, bytes.readAllBytes());
          }
        }
      }
    }
  }

  /** The jar that was repackaged: what the service itself is made of. */
  void takeClasses(Path target) throws IOException {
    Files.deleteIfExists(target);
    try (var jar = new JarFile(file.toFile());
        var out = new JarOutputStream(Files.newOutputStream(target))) {
      for (var entry : jar.stream().filter(e -> e.getName().startsWith(CLASSES)).toList()) {
        String name = entry.getName().substring(CLASSES.length());
        if (!name.isEmpty()) {
          var copy = new ZipEntry(name);
          copy.setTime(entry.getTime());
          out.putNextEntry(copy);
          try (var bytes = jar.getInputStream(entry)) {
            bytes.transferTo(out);
          }
          out.closeEntry();
        }
      }
    }
  }

  private static boolean isSame(Path target, ZipEntry entry) throws IOException {
    if (!Files.exists(target) || Files.size(target) != entry.getSize()) {
      return false;
    }
    var crc = new CRC32();
    crc.update(Files.readAllBytes(target));
    return crc.getValue() == entry.getCrc();
  }
}
