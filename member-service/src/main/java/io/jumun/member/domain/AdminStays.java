package io.jumun.member.domain;

/** Operators do not withdraw: a shop without one could not be operated any more. */
public class AdminStays extends RuntimeException {

  AdminStays() {
    super("An operator of the shop cannot withdraw");
  }
}
