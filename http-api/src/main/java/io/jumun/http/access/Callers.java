package io.jumun.http.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Knows who is calling on this thread. */
public final class Callers {

  static final String ADMIN = "ROLE_ADMIN";

  private Callers() {}

  /** Nobody, when the request carries no token. */
  public static Optional<Caller> current() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken t
        ? Optional.of(caller(t))
        : Optional.empty();
  }

  private static Caller caller(JwtAuthenticationToken token) {
    var roles = AuthorityUtils.authorityListToSet(token.getAuthorities());
    return new Caller(UUID.fromString(token.getToken().getSubject()), roles.contains(ADMIN));
  }
}
