package io.jumun.payment.application;

/** The payment is not in a state in which an operator may do that. */
public class ResolutionNotPossible extends RuntimeException {

  private ResolutionNotPossible(String message) {
    super(message);
  }

  public static ResolutionNotPossible because(String why) {
    return new ResolutionNotPossible(why);
  }
}
