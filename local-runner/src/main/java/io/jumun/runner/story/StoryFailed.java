package io.jumun.runner.story;

/** The platform did not do what was told of it. */
public final class StoryFailed extends RuntimeException {

  StoryFailed(String sentence) {
    super(sentence);
  }
}
