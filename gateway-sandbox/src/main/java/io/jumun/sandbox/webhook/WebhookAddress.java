package io.jumun.sandbox.webhook;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where webhooks go. A restart brings back the setting. */
@Component
class WebhookAddress {

  private volatile Optional<URI> url;

  WebhookAddress(WebhookProperties properties) {
    this.url = parsed(properties.webhookUrl());
  }

  /** Empty when nobody wants any. */
  Optional<URI> url() {
    return url;
  }

  /**
   * @param changed null or blank for nowhere
   * @throws InvalidAddress when it is no HTTP URL
   */
  void change(@Nullable String changed) {
    url = parsed(changed);
  }

  private static Optional<URI> parsed(@Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(http(text.strip()));
  }

  private static URI http(String text) {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null && uri.getScheme().matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException noUri) {
      throw InvalidAddress.of(text);
    }
    throw InvalidAddress.of(text);
  }
}
