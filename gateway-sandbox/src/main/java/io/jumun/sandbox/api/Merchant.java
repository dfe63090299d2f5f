package io.jumun.sandbox.api;

import jakarta.servlet.http.HttpServletRequest;

/** Whose secret key came with a request, masked. */
record Merchant(String maskedKey) {

  private static final String ATTRIBUTE = Merchant.class.getName();

  static Merchant withKey(String secretKey) {
    return new Merchant("…" + secretKey.substring(Math.max(0, secretKey.length() - 4)));
  }

  static Merchant of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Merchant merchant) {
      return merchant;
    }
    throw new IllegalStateException("Nobody was let in with this request");
  }

  void letIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
