package io.jumun.runner.cli;

import io.jumun.runner.events.PassingEvent;
import io.jumun.runner.story.Narrator;
import java.io.PrintStream;

/** Tells a story to a person: what somebody does in plain lines, what passes on Kafka indented. */
record Teller(PrintStream out) implements Narrator {

  @Override
  public synchronized void says(String sentence) {
    out.println("   " + sentence);
  }

  @Override
  public synchronized void hears(PassingEvent event) {
    out.printf("        %-19s %-30s from %s%n", event.topic(), event.shortType(), event.source());
  }
}
