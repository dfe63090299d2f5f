package io.jumun.inventory.web;

import static org.awaitility.Awaitility.await;

import io.jumun.http.test.TestTokens;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One signing key for all tests, known to the service before the first of them goes on. */
final class Tokens {

  private static final ConcurrentMap<String, TestTokens> PUBLISHED = new ConcurrentHashMap<>();

  private Tokens() {}

  static TestTokens of(String bootstrapServers, Api api) {
    var tokens = PUBLISHED.computeIfAbsent(bootstrapServers, TestTokens::publishedTo);
    var anyone = api.as(tokens.member(UUID.randomUUID()));
    await().until(() -> anyone.get("/products").status() == 200);
    return tokens;
  }
}
