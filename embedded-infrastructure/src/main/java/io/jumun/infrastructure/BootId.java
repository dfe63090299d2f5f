package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells one run of the machine from the next, since ticks and process numbers start again. */
final class BootId {

  static final String CURRENT = read();

  private BootId() {}

  private static String read() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    } catch (IOException unknown) {
      return "boot";
    }
  }
}
