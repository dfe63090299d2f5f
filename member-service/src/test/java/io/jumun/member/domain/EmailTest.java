package io.jumun.member.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @Test
  void isTheSameInAnyCase() {
    assertThat(new Email(" Mina@Example.COM ")).isEqualTo(new Email("mina@example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mina", "mina@", "@example.com", "mina@host", "a b@c.de", "a@b@c.de"})
  void hasTheFormOfAnAddress(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Email(text));
  }

  @Test
  void is254CharactersLongAtMost() {
    var host = "a.".repeat(94) + "com";
    assertThat(new Email("x".repeat(62) + "@" + host).value()).hasSize(254);
    assertThatIllegalArgumentException().isThrownBy(() -> new Email("x".repeat(63) + "@" + host));
  }

  @Test
  @Timeout(5)
  void isCheckedQuicklyWhateverItIs() {
    var many = Duration.ofSeconds(1).toMillis() * 200;
    assertThat(("a@" + ".".repeat((int) many) + " @").matches(Email.FORMAT)).isFalse();
  }
}
