package io.jumun.runner.platform;

/** Hears what a start or stop is doing. */
@FunctionalInterface
public interface Progress {

  Progress SILENT = _ -> {};

  void says(String step);
}
