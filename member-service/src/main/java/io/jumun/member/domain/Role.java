package io.jumun.member.domain;

/** What a member may do. The names stand in tokens. */
public enum Role {
  MEMBER,
  /** Looks at what operators look at, and changes nothing. */
  VIEWER,
  ADMIN
}
