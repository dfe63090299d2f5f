package io.jumun.scheduler.web.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. */
@ConsolePage
class SignInController {

  private static final List<String> ROLES = List.of("ADMIN", "VIEWER");

  private final MemberService members;
  private final JwtDecoder tokens;

  SignInController(MemberService members, JwtDecoder tokens) {
    this.members = members;
    this.tokens = tokens;
  }

  @GetMapping(ToSignIn.PAGE)
  String page(@RequestParam(required = false) @Nullable String next, Model model) {
    model.addAttribute("next", Places.inConsole(next));
    return "console/sign-in";
  }

  @PostMapping(ToSignIn.PAGE)
  String signIn(
      @RequestParam String email,
      @RequestParam String password,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (members.logIn(email.strip(), password)) {
      case LoginAnswer.Tokens(var pair) when mayEnter(pair) -> {
        enter(request, new ConsoleLogin(email.strip(), pair));
        yield "redirect:" + Places.inConsole(next);
      }
      case LoginAnswer.Tokens(var pair) -> {
        members.logOut(pair);
        yield refused("no-operator", HttpStatus.FORBIDDEN, email, next, response, model);
      }
      case LoginAnswer.Refused() ->
          refused("wrong", HttpStatus.UNAUTHORIZED, email, next, response, model);
      case LoginAnswer.Inactive() ->
          refused("inactive", HttpStatus.FORBIDDEN, email, next, response, model);
      case LoginAnswer.TooManyTries() ->
          refused("too-many", HttpStatus.TOO_MANY_REQUESTS, email, next, response, model);
      case LoginAnswer.NoAnswer() ->
          refused("no-answer", HttpStatus.SERVICE_UNAVAILABLE, email, next, response, model);
    };
  }

  @PostMapping("/console/sign-out")
  String signOut(HttpSession session) {
    if (session.getAttribute(ConsoleLogin.ATTRIBUTE) instanceof ConsoleLogin login) {
      members.logOut(login.tokens());
    }
    session.invalidate();
    return "redirect:" + ToSignIn.PAGE;
  }

  @GetMapping("/console/language")
  String language(
      @RequestParam String to,
      @RequestParam(required = false) @Nullable String back,
      HttpServletResponse response) {
    var cookie = new Cookie(ConsoleLanguage.COOKIE, ConsoleLanguage.named(to).getLanguage());
    cookie.setPath("/console");
    cookie.setMaxAge(400 * 24 * 3600);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
    return "redirect:" + (ToSignIn.PAGE.equals(back) ? back : Places.inConsole(back));
  }

  private boolean mayEnter(LoginTokens pair) {
    try {
      List<String> roles = tokens.decode(pair.accessToken()).getClaimAsStringList("roles");
      return roles != null && roles.stream().anyMatch(ROLES::contains);
    } catch (JwtException notOurs) {
      return false;
    }
  }

  /** In a new session: whoever knew the old one's id, or its CSRF token, knows nothing. */
  private static void enter(HttpServletRequest request, ConsoleLogin login) {
    request.getSession().invalidate();
    request.getSession(true).setAttribute(ConsoleLogin.ATTRIBUTE, login);
  }

  private static String refused(
      String why,
      HttpStatus status,
      String email,
      @Nullable String next,
      HttpServletResponse response,
      Model model) {
    response.setStatus(status.value());
    model.addAttribute("refusal", "sign-in." + why);
    model.addAttribute("email", email);
    model.addAttribute("next", Places.inConsole(next));
    return "console/sign-in";
  }
}
