package io.jumun.scheduler.web.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Korean or English, as was chosen in this browser, or else as it asks for. The API's sentences are
 * English.
 */
class ConsoleLanguage implements LocaleResolver {

  static final String COOKIE = "JUMUN_CONSOLE_LANGUAGE";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith("/console")) {
      return Locale.ENGLISH;
    }
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    return chosen != null ? named(chosen.getValue()) : asked(request);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is chosen at /console/language");
  }

  static Locale named(String language) {
    return language.equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
  }

  private static Locale asked(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("ko") || language.equals("en"))
        .findFirst()
        .map(ConsoleLanguage::named)
        .orElse(Locale.ENGLISH);
  }
}
