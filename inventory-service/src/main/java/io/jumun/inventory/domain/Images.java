package io.jumun.inventory.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

/**
 * Where the pictures of a product are, the most telling first. They lie elsewhere: nobody here
 * looks whether they are there.
 *
 * @param urls at most {@link #MOST}, http or https, each of at most {@link #LONGEST} characters
 */
public record Images(List<String> urls) {

  public static final int MOST = 10;
  public static final int LONGEST = 2048;
  public static final Images NONE = new Images(List.of());

  public Images {
    if (urls.size() > MOST) {
      throw new IllegalArgumentException("A product has at most %d images".formatted(MOST));
    }
    if (!urls.stream().allMatch(Images::isPicturesAddress)) {
      throw new IllegalArgumentException(
          "An image is an http or https URL with a host, without a password, of at most %d characters"
              .formatted(LONGEST));
    }
    urls = List.copyOf(urls);
  }

  private static boolean isPicturesAddress(String url) {
    try {
      return Objects.nonNull(url) && url.length() <= LONGEST && isOnTheWeb(new URI(url));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isOnTheWeb(URI uri) {
    return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
        && uri.getHost() != null
        && uri.getUserInfo() == null;
  }
}
