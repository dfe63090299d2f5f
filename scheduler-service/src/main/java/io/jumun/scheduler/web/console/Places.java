package io.jumun.scheduler.web.console;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places inside the console, where somebody may be sent back to; never one outside. */
final class Places {

  static final String START = "/console/jobs";

  private static final Pattern INSIDE = Pattern.compile("/console/[\\w\\-./?=&%+:~]{0,1000}");

  private Places() {}

  static String inConsole(@Nullable String place) {
    return place != null
            && INSIDE.matcher(place).matches()
            && !place.contains("..")
            && !place.contains("//")
            && !place.startsWith(ToSignIn.PAGE)
        ? place
        : START;
  }

  static @Nullable String pathOf(@Nullable String url) {
    try {
      URI uri = URI.create(url == null ? "" : url);
      return uri.getRawQuery() == null
          ? uri.getRawPath()
          : uri.getRawPath() + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException noUrl) {
      return null;
    }
  }
}
