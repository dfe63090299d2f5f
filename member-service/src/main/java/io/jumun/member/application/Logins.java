package io.jumun.member.application;

import io.jumun.member.domain.PresentedToken;
import io.jumun.member.domain.RefreshToken;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** All logins, and the refresh tokens that came from each. */
public interface Logins {

  void open(UUID login, UUID memberId, Instant now, Instant expiresAt);

  void add(RefreshToken token, UUID login, Instant now);

  /**
   * What is known of the token. Its login is locked until the transaction ends, and its member is
   * kept from falling asleep or leaving meanwhile.
   */
  Optional<PresentedToken> lock(RefreshToken token);

  /** Keeps the first time when it was replaced before. */
  void replaced(RefreshToken token, Instant now);

  void end(UUID login, Instant now);

  void endAllOf(Collection<UUID> memberIds, Instant now);
}
