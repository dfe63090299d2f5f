package io.jumun.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImagesTest {

  private static final String PICTURE = "https://img.example/a.jpg";

  @Test
  void keepTheirOrder() {
    var urls = List.of("https://img.example/b.jpg", "HTTP://img.example:8080/a%20b.jpg?w=80#top");

    assertThat(new Images(urls).urls()).isEqualTo(urls);
  }

  @Test
  void areTenAtMost() {
    assertThat(new Images(Collections.nCopies(10, PICTURE)).urls()).hasSize(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Images(Collections.nCopies(11, PICTURE)));
  }

  @Test
  void haveAddressesThatFitIntoABrowser() {
    var start = "https://img.example/";
    var longest = start + "x".repeat(Images.LONGEST - start.length());

    assertThat(new Images(List.of(longest)).urls()).hasSize(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Images(List.of(longest + "x")));
  }
}
