package io.jumun.sandbox.idempotency;

/**
 * What makes two requests the same: API key, method, URL and Idempotency-Key. Not the body: with
 * the real gateway, too, a reused key is answered with another payment.
 *
 * @param merchant the API key, masked
 */
public record RequestKey(String merchant, String method, String path, String key) {

  private static final int LONGEST = 300;

  public RequestKey {
    if (key.isEmpty() || key.length() > LONGEST) {
      throw InvalidRequestKey.length(key.length());
    }
  }
}
