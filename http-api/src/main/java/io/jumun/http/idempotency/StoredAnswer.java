package io.jumun.http.idempotency;

import io.jumun.http.digest.Digest;
import io.jumun.http.json.ApiJson;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What was answered.
 *
 * @param request digest of the request's body
 * @param location the header of that name
 * @param body as JSON
 */
record StoredAnswer(Digest request, int status, @Nullable String location, @Nullable String body) {

  static StoredAnswer of(Digest request, ResponseEntity<?> response, ApiJson json) {
    var location = response.getHeaders().getLocation();
    var body = response.getBody();
    return new StoredAnswer(
        request,
        response.getStatusCode().value(),
        location == null ? null : location.toString(),
        body == null ? null : json.write(body));
  }

  <T> ResponseEntity<T> replay(Digest request, ApiJson json, Class<T> type) {
    if (!request.equals(this.request)) {
      throw IdempotencyRefusal.otherBody();
    }
    var response = ResponseEntity.status(status).header("Idempotency-Replayed", "true");
    if (location != null) {
      response.location(URI.create(location));
    }
    return body == null ? response.build() : response.body(json.read(body, type));
  }
}
