package io.jumun.infrastructure;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log of a server that runs elsewhere, read when something went wrong. */
record LogFile(Path path) {

  private static final int MOST_BYTES = 64 * 1024;

  /** The last lines, or a sentence that says why there are none. */
  String tail(int lines) {
    try (var channel = Files.newByteChannel(path)) {
      channel.position(Math.max(0, channel.size() - MOST_BYTES));
      var bytes = Channels.newInputStream(channel).readNBytes(MOST_BYTES);
      var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException unreadable) {
      return "(nothing in " + path + ")";
    }
  }
}
