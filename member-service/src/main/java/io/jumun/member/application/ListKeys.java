package io.jumun.member.application;

import io.jumun.member.domain.SigningKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys whose public halves outsiders may ask for. */
@Component
public class ListKeys {

  private final SigningKeys keys;

  ListKeys(SigningKeys keys) {
    this.keys = keys;
  }

  public List<SigningKey> all() {
    return keys.all();
  }
}
