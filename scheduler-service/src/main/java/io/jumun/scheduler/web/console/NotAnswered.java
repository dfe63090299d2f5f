package io.jumun.scheduler.web.console;

import org.springframework.http.HttpStatus;

/** A page cannot be shown, since another service did not say what stands on it. */
class NotAnswered extends RuntimeException {

  private final HttpStatus status;

  private NotAnswered(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  static NotAnswered refused(int status, String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    return new NotAnswered(known == null ? HttpStatus.BAD_REQUEST : known, detail);
  }

  static NotAnswered by(Service asked) {
    return new NotAnswered(HttpStatus.SERVICE_UNAVAILABLE, asked.title());
  }

  HttpStatus status() {
    return status;
  }
}
