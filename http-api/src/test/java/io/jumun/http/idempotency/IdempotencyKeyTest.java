package io.jumun.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"schlüssel", "주문", "a\tb", "a\nb", "a b", "\u007f"})
  void takesVisibleAsciiOnly(String value) {
    assertThatThrownBy(() -> key("m", "POST", "/things", value))
        .isInstanceOf(IdempotencyRefusal.class);
  }

  @Test
  void isAnotherKeyForAnotherCallerMethodPathOrValue() {
    var digests =
        Stream.of(
                key("m", "POST", "/things", "k"),
                key("n", "POST", "/things", "k"),
                key("m", "PUT", "/things", "k"),
                key("m", "POST", "/other", "k"),
                key("m", "POST", "/things", "l"))
            .map(IdempotencyKey::digest)
            .distinct();
    assertThat(digests).hasSize(5);
  }

  private static IdempotencyKey key(String caller, String method, String path, String value) {
    return new IdempotencyKey(caller, method, path, value);
  }
}
