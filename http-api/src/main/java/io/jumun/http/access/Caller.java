package io.jumun.http.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the checked token says. A controller method takes it as a parameter.
 *
 * @param memberId the member
 * @param admin whether the member is an operator of the shop
 * @param viewer whether the member may look at what operators look at; every admin may
 */
public record Caller(UUID memberId, boolean admin, boolean viewer) {

  /** Somebody who may look at no more than they may change. */
  public Caller(UUID memberId, boolean admin) {
    this(memberId, admin, admin);
  }

  /** Whose things they may look at: their own, or null for anybody's. */
  public @Nullable UUID looksAt() {
    return viewer ? null : memberId;
  }
}
