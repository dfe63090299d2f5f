package io.jumun.runner.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedRunTest {

  private final LoggedRun run =
      new LoggedRun("SUCCEEDED", "1200 members deactivated, 3 members deleted");

  @Test
  void countsEachThingThatARunDid() {
    assertThat(run.count("members deactivated")).isEqualTo(1_200);
    assertThat(run.count("members deleted")).isEqualTo(3);
  }

  @Test
  void whatIsNotMentionedWasNotDone() {
    assertThat(run.count("orders closed")).isZero();
    assertThat(new LoggedRun("SUCCEEDED", "nothing to do").count("members deleted")).isZero();
  }
}
