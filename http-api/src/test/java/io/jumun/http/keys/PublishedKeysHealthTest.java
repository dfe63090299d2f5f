package io.jumun.http.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PublishedKeysHealthTest {

  private final PublishedKeys keys = new PublishedKeys();

  @Test
  void staysUpWithoutKeysAndSaysWhatThatMeans() {
    var health = new PublishedKeysHealth(keys).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("keys", 0).containsKey("note");
  }

  @Test
  void countsTheKeys() throws NoSuchAlgorithmException {
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    keys.put("one", (RSAPublicKey) pair.getPublic());
    assertThat(new PublishedKeysHealth(keys).health().getDetails())
        .containsEntry("keys", 1)
        .doesNotContainKey("note");
  }
}
