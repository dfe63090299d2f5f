package io.jumun.member.application;

import io.jumun.member.domain.Revocation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Members by the hundred, without a look at each. Operators of the shop are never among them, nor
 * are members that somebody else is just changing: those are found next time.
 */
public interface SleepingMembers {

  /**
   * Deactivates those who have not been seen for longest.
   *
   * @param lastSeen at that moment or before it; who never logged in was seen at sign-up
   * @param since from when on they are INACTIVE
   * @param revocation what becomes of their tokens
   * @param most how many at once
   */
  List<UUID> deactivate(Instant lastSeen, Instant since, Revocation revocation, int most);

  /**
   * Deletes those who have been INACTIVE or WITHDRAWN for longest, with their logins.
   *
   * @param inactiveBefore since before that moment
   * @param most how many at once
   */
  List<UUID> delete(Instant inactiveBefore, int most);
}
