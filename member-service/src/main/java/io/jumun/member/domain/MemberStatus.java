package io.jumun.member.domain;

/** Whether a member is there. Only who is ACTIVE can do anything but come back. */
public enum MemberStatus {
  ACTIVE,
  /** Not seen for so long that the account sleeps. */
  INACTIVE,
  /** Asked to leave. */
  WITHDRAWN
}
