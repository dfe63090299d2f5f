package io.jumun.sandbox.connection;

import jakarta.servlet.http.HttpServletRequest;

/** Breaks the connection of a request: the client sees its end, and not a byte of an answer. */
public final class HangUp {

  private static final String ATTRIBUTE = HangUp.class.getName();

  private final Runnable breaking;

  HangUp(Runnable breaking) {
    this.breaking = breaking;
  }

  void offerTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  public static void on(HttpServletRequest request) {
    if (!(request.getAttribute(ATTRIBUTE) instanceof HangUp hangUp)) {
      throw new IllegalStateException("The web server does not offer to hang up");
    }
    hangUp.breaking.run();
  }
}
