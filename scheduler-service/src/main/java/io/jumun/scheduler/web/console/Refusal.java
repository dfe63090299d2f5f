package io.jumun.scheduler.web.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A form that another service did not take, as it is shown again: with what was typed.
 *
 * @param detail why, in the service's words; null when it did not answer, and may have taken it
 * @param key with which it is sent again: the same, when nobody knows whether it was taken
 */
record Refusal(@Nullable String detail, UUID key, String reason) {

  static Refusal of(Answer.Refused<?> refused, String reason, HttpServletResponse response) {
    response.setStatus(refused.status());
    return new Refusal(refused.detail(), UUID.randomUUID(), reason);
  }

  static Refusal withoutAnswer(UUID key, String reason, HttpServletResponse response) {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    return new Refusal(null, key, reason);
  }
}
