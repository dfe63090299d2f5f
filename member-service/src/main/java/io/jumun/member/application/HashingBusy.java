package io.jumun.member.application;

/** More passwords are to be hashed than the processors can take in time. */
public class HashingBusy extends RuntimeException {

  HashingBusy() {
    super("Too many passwords are being hashed");
  }
}
