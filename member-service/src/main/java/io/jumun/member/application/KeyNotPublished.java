package io.jumun.member.application;

/** No token can be signed yet: the other services could not check it. */
public class KeyNotPublished extends RuntimeException {

  KeyNotPublished() {
    super("The signing key has not been seen on Kafka yet");
  }
}
