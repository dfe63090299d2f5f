package io.jumun.infrastructure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the broker's own JVM is called: by the same Java as this one and with bounded memory. */
record KafkaBrokerCommand(Path properties, @Nullable ProcessIdentity parent) {

  List<String> line() {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx512m");
    line.add("-XX:+UseSerialGC");
    // Kafka unmaps its files with it, and warns of that in every log otherwise.
    line.add("--sun-misc-unsafe-memory-access=allow");
    line.add("-Dlogback.configurationFile=io/jumun/infrastructure/kafka-logback.xml");
    // It starts in half the time without the optimizing compiler.
    line.add("-XX:TieredStopAtLevel=1");
    line.add(KafkaBrokerMain.class.getName());
    line.add(properties.toString());
    if (parent != null) {
      line.add(parent.toString());
    }
    return line;
  }
}
