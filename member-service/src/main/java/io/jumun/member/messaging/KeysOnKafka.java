package io.jumun.member.messaging;

import io.jumun.http.keys.PublishedKeys;
import io.jumun.member.application.KeyPublications;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sees the keys arrive as every other service does. */
@Component
class KeysOnKafka implements KeyPublications {

  private final PublishedKeys keys;

  KeysOnKafka(PublishedKeys keys) {
    this.keys = keys;
  }

  @Override
  public boolean hasArrived(String kid, Duration patience) {
    return keys.await(kid, patience).isPresent();
  }
}
