package io.jumun.member.application;

import io.jumun.member.domain.SigningKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chooses the key that is signed with: the newest that every service can know. A key is used only
 * after it was once seen on Kafka, which is remembered, so that login goes on while Kafka is away.
 */
@Component
class KeyInUse {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SigningKeys keys;
  private final KeyPublications publications;
  private volatile @Nullable SigningKey chosen;

  KeyInUse(SigningKeys keys, KeyPublications publications) {
    this.keys = keys;
    this.publications = publications;
  }

  /**
   * Waits some seconds for Kafka at most, so it is not for the inside of a transaction.
   *
   * @throws KeyNotPublished when there is none yet
   */
  public SigningKey get() {
    var known = chosen;
    if (known != null) {
      return known;
    }
    var key = choose();
    chosen = key;
    return key;
  }

  private SigningKey choose() {
    var newest = keys.all();
    for (var key : newest) {
      if (key.published()) {
        return key;
      }
    }
    var first = newest.stream().findFirst().orElseThrow(KeyNotPublished::new);
    if (!publications.hasArrived(first.kid(), PATIENCE)) {
      throw new KeyNotPublished();
    }
    keys.markPublished(first.kid());
    return first;
  }
}
