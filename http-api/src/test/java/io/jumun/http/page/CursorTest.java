package io.jumun.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void comesBackAsItWasGivenOut() {
    var cursor = new Cursor(UUID.randomUUID());

    assertThat(Cursor.valueOf(cursor.text())).isEqualTo(cursor);
  }

  @Test
  void standsInAnAddressAsItIs() {
    assertThat(new Cursor(new UUID(-1, -1)).text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void isRefusedWhenWeNeverGaveItOut(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.valueOf(text));
  }
}
