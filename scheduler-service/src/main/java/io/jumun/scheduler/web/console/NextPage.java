package io.jumun.scheduler.web.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the page that follows.
 *
 * @param filters the same as those of this page, as they were typed
 */
record NextPage(String path, Map<String, String> filters) {

  static NextPage of(String path) {
    return new NextPage(path, Map.of());
  }

  /**
   * @param value left out when it is null or blank
   */
  NextPage with(String name, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return this;
    }
    var more = new LinkedHashMap<>(filters);
    more.put(name, value.toString().strip());
    return new NextPage(path, more);
  }

  /**
   * @param cursor where it begins; null on the last page, after which none follows
   */
  @Nullable String after(@Nullable String cursor) {
    return cursor == null ? null : with("cursor", cursor).address();
  }

  private String address() {
    var address = UriComponentsBuilder.fromPath(path);
    filters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(filters).toUriString();
  }
}
