package io.jumun.member.application;

import io.jumun.member.domain.Email;
import java.time.Duration;
import java.util.Optional;

/** Counts logins that failed, for all replicas together. */
public interface LoginThrottle {

  /**
   * Counts one more, before it is checked, so that many at once are counted too.
   *
   * @param address where it comes from
   * @return how long to wait instead, when too many have failed
   */
  Optional<Duration> admit(Email email, String address);

  /** It was the right password after all: the account starts from nothing. */
  void forgive(Email email, String address);
}
