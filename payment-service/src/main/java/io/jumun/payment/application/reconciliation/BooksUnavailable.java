package io.jumun.payment.application.reconciliation;

/** The gateway's books cannot be read now; later they may. */
public class BooksUnavailable extends RuntimeException {

  private BooksUnavailable(String message) {
    super(message);
  }

  public static BooksUnavailable because(String reason) {
    return new BooksUnavailable("The gateway's books cannot be read: " + reason);
  }
}
