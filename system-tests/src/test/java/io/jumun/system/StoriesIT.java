package io.jumun.system;

import io.jumun.runner.story.Narrator;
import io.jumun.runner.story.Scene;
import io.jumun.runner.story.Story;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What ./jumun demo tells to a person holds, also with two replicas of everything that matters. */
class StoriesIT {

  @TestFactory
  Stream<DynamicTest> everyStoryEndsWell() {
    return Story.all().stream()
        .map(story -> DynamicTest.dynamicTest(story.title(), () -> tell(story)));
  }

  private static void tell(Story story) {
    try (Scene scene = Scene.on(RunningPlatform.get(), Narrator.SILENT)) {
      story.tell(scene);
    }
  }

  @AfterAll
  static void theBooksAreRight() {
    Auditor.of(RunningPlatform.get()).findsNothingWrong();
  }
}
