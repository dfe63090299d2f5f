package io.jumun.payment.gateway.toss;

/** What came back over HTTP. */
record TossReply(int status, byte[] body) {

  boolean isSuccess() {
    return status == 200;
  }

  /** Whatever such an answer says, it says nothing about the outcome. */
  boolean isTrouble() {
    return status >= 500 || status == 429;
  }

  boolean isNotFound() {
    return status == 404;
  }
}
