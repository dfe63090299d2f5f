package io.jumun.runner.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the services' jars apart into a {@link Layout}. */
final class LayOut {

  private final Layout layout;
  private final List<ServiceJar> alike;
  private final List<ServiceJar> others;

  /**
   * @param alike services that share nearly all libraries, and will share a cache
   */
  LayOut(Layout layout, List<ServiceJar> alike, List<ServiceJar> others) {
    this.layout = layout;
    this.alike = alike;
    this.others = others;
  }

  /**
   * @return the class path that all those alike begin with, relative to the layout
   */
  String takeApart() throws IOException {
    Files.createDirectories(layout.lib());
    removeWhatNobodyNeeds();
    var shared = shared();
    for (ServiceJar service : alike) {
      take(service, shared);
    }
    for (ServiceJar service : others) {
      take(service, List.of());
    }
    return classPath(shared);
  }

  private List<String> shared() {
    var shared = new LinkedHashSet<>(alike.getFirst().libraries());
    alike.forEach(service -> shared.retainAll(service.libraries()));
    return List.copyOf(shared);
  }

  private void take(ServiceJar service, List<String> first) throws IOException {
    service.takeLibraries(layout.lib());
    service.takeClasses(layout.jar(service.service()));
    List<String> libraries = new ArrayList<>(first);
    service.libraries().stream().filter(l -> !first.contains(l)).forEach(libraries::add);
    Files.write(
        layout.arguments(service.service()),
        List.of(
            "-cp",
            classPath(libraries) + ":lib/" + layout.jar(service.service()).getFileName(),
            service.mainClass()));
  }

  private void removeWhatNobodyNeeds() throws IOException {
    Set<String> needed = new HashSet<>();
    Stream.concat(alike.stream(), others.stream()).forEach(s -> needed.addAll(s.libraries()));
    try (var present = Files.list(layout.lib())) {
      for (Path library : present.toList()) {
        if (!needed.contains(library.getFileName().toString())) {
          Files.delete(library);
        }
      }
    }
  }

  private static String classPath(List<String> libraries) {
    return libraries.stream().map(library -> "lib/" + library).collect(Collectors.joining(":"));
  }
}
