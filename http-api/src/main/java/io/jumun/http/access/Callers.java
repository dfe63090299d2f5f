package io.jumun.http.access;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Knows who is calling on this thread. */
public final class Callers {

  static final String ADMIN = "ROLE_ADMIN";
  static final String VIEWER = "ROLE_VIEWER";

  private Callers() {}

  /** Nobody, when the request carries no token. */
  public static Optional<Caller> current() {
    return token().map(Callers::caller);
  }

  /** What the caller's token grants; nothing, when the request carries none. */
  public static Optional<Grant> grant() {
    return token().map(Callers::grant);
  }

  private static Optional<JwtAuthenticationToken> token() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? Optional.of(token)
        : Optional.empty();
  }

  /** A token without these times was refused before. */
  private static Grant grant(JwtAuthenticationToken token) {
    return new Grant(
        caller(token),
        Objects.requireNonNull(token.getToken().getIssuedAt()),
        Objects.requireNonNull(token.getToken().getExpiresAt()));
  }

  private static Caller caller(JwtAuthenticationToken token) {
    var roles = AuthorityUtils.authorityListToSet(token.getAuthorities());
    boolean admin = roles.contains(ADMIN);
    return new Caller(
        UUID.fromString(token.getToken().getSubject()), admin, admin || roles.contains(VIEWER));
  }
}
