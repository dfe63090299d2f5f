package io.jumun.member.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordTest {

  @Test
  void has8To128Characters() {
    assertThat(new Password("x".repeat(8)).value()).hasSize(8);
    assertThat(new Password("x".repeat(128)).value()).hasSize(128);
    assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(7)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(129)));
  }

  @Test
  void neverShowsItself() {
    assertThat(new Password("correct horse").toString()).doesNotContain("correct horse");
  }
}
