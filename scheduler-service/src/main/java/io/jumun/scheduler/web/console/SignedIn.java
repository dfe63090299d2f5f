package io.jumun.scheduler.web.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request be made by who signed in in its session. The token is checked each time, as the
 * API checks it: one that was ended meanwhile ends the session.
 */
class SignedIn extends OncePerRequestFilter {

  private final MemberService members;
  private final JwtDecoder tokens;
  private final Converter<Jwt, AbstractAuthenticationToken> roles;
  private final Clock clock = Clock.systemUTC();

  SignedIn(
      MemberService members, JwtDecoder tokens, Converter<Jwt, AbstractAuthenticationToken> roles) {
    this.members = members;
    this.tokens = tokens;
    this.roles = roles;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(ConsoleLogin.ATTRIBUTE) instanceof ConsoleLogin l) {
      enter(session, l);
    }
    chain.doFilter(request, response);
  }

  private void enter(HttpSession session, ConsoleLogin login) {
    if (!login.keepUp(members, clock.instant())) {
      session.invalidate();
      return;
    }
    try {
      Jwt token = tokens.decode(login.tokens().accessToken());
      SecurityContextHolder.setContext(new SecurityContextImpl(roles.convert(token)));
    } catch (JwtException over) {
      session.invalidate();
    }
  }
}
