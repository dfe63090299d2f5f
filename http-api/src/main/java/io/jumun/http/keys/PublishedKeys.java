package io.jumun.http.keys;

import io.jumun.http.topic.TopicReader;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The public keys that access tokens may be signed with, by their id. {@link TopicReader} fills it
 * from Kafka and goes on for as long as the process lives; what is known stays known while Kafka or
 * member-service is away.
 */
public class PublishedKeys {

  /** A key travels through outbox and Kafka while its first token may already be on its way. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Whoever invents key ids must not make every request thread wait. */
  private final Semaphore waiting = new Semaphore(8);

  private final Map<String, RSAPublicKey> keys = new HashMap<>();

  /** The key of that id; one that is not known yet is awaited for a second at most. */
  public Optional<RSAPublicKey> find(String kid) {
    var known = peek(kid);
    if (known.isPresent() || !waiting.tryAcquire()) {
      return known;
    }
    try {
      return await(kid, GRACE);
    } finally {
      waiting.release();
    }
  }

  /** The key of that id, as far as is known now. */
  public synchronized Optional<RSAPublicKey> peek(String kid) {
    return Optional.ofNullable(keys.get(kid));
  }

  /** The key of that id, as soon as it is known, or nothing when the patience is over. */
  public synchronized Optional<RSAPublicKey> await(String kid, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toMillis(); left > 0 && !keys.containsKey(kid); ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return peek(kid);
  }

  /** How many keys are known. */
  public synchronized int size() {
    return keys.size();
  }

  synchronized void put(String kid, RSAPublicKey key) {
    keys.put(kid, key);
    notifyAll();
  }

  synchronized void remove(String kid) {
    keys.remove(kid);
  }
}
