package io.jumun.scheduler.domain;

/** Chosen by whoever asks for the timer, used once: 1 to 200 characters. */
public record TimerId(String value) {

  public static final int LONGEST = 200;

  /**
   * @throws InvalidTimer when it is none
   */
  public TimerId {
    Text.name("A timer's id", value, LONGEST);
  }

  @Override
  public String toString() {
    return value;
  }
}
