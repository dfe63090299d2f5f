package io.jumun.member.domain;

/** Somebody who sleeps, or has withdrawn, would have to come back first. */
public class MemberInactive extends RuntimeException {

  MemberInactive(MemberStatus status) {
    super("The member is " + status);
  }
}
