package io.jumun.member.application;

/** There is an account with that e-mail address already. */
public class EmailTaken extends RuntimeException {

  public EmailTaken() {
    super("There is an account with that e-mail address already");
  }
}
