package io.jumun.member.application;

import io.jumun.member.domain.SigningKey;
import java.util.List;

/** The keys that access tokens are or were signed with. */
public interface SigningKeys {

  void add(SigningKey key);

  /** The key has been seen on Kafka. */
  void markPublished(String kid);

  /** Newest first. */
  List<SigningKey> all();
}
