package io.jumun.runner.story;

import io.jumun.runner.events.PassingEvent;

/** Hears what happens in a story. */
public interface Narrator {

  Narrator SILENT =
      new Narrator() {
        @Override
        public void says(String sentence) {}

        @Override
        public void hears(PassingEvent event) {}
      };

  void says(String sentence);

  /** An event about somebody or something in the story has passed on Kafka. */
  void hears(PassingEvent event);
}
