package io.jumun.member.application;

import java.util.UUID;

/** Nobody has that id. */
public class MemberNotFound extends RuntimeException {

  private MemberNotFound(String message) {
    super(message);
  }

  public static MemberNotFound withId(UUID id) {
    return new MemberNotFound("There is no member " + id);
  }
}
