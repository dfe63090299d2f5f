package io.jumun.runner.cli;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.story.Scene;
import io.jumun.runner.story.Story;
import io.jumun.runner.story.StoryFailed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description =
        "Tells what the platform promises, on the running platform, with the events as they pass on Kafka.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Platform platform = Surroundings.running();
    int chapter = 0;
    for (Story story : Story.all()) {
      System.out.printf("%n%d. %s%n%n", ++chapter, story.title());
      try (Scene scene = Scene.on(platform, new Teller(System.out))) {
        story.tell(scene);
        scene.printHistories(System.out);
      } catch (StoryFailed e) {
        System.out.println("   FAILED: " + e.getMessage());
        return 1;
      }
    }
    System.out.printf("%nAll %d stories ended well.%n", chapter);
    return 0;
  }
}
