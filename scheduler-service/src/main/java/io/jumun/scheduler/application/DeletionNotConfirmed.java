package io.jumun.scheduler.application;

/** Who deletes a job says its name twice. */
public final class DeletionNotConfirmed extends RuntimeException {

  private DeletionNotConfirmed(String name) {
    super(
        "Nothing was deleted: to delete \"%s\", confirm it with exactly this name".formatted(name));
  }

  static DeletionNotConfirmed of(String name) {
    return new DeletionNotConfirmed(name);
  }
}
