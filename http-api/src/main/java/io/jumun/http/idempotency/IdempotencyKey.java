package io.jumun.http.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jumun.http.digest.Digest;
import java.util.regex.Pattern;

/**
 * The header {@code Idempotency-Key} and where it counts: the same key from another caller, or for
 * another method or path, is another key. A controller method takes it as a parameter; a request
 * without it is answered 400.
 *
 * @param caller the member's id, or {@code anonymous} with the address the request came from
 * @param path without the query
 * @param value 1 to 255 visible ASCII characters, chosen by the client: best a random UUID
 */
public record IdempotencyKey(String caller, String method, String path, String value) {

  /** The name of the header. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

  public IdempotencyKey {
    if (!VISIBLE_ASCII.matcher(value).matches()) {
      throw IdempotencyRefusal.unusableKey();
    }
  }

  /** One value for all four, since paths may be longer than an index takes. */
  Digest digest() {
    return Digest.of((caller + '\n' + method + '\n' + path + '\n' + value).getBytes(UTF_8));
  }
}
