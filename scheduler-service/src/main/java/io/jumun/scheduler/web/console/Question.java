package io.jumun.scheduler.web.console;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in a service's API something stands, and what of it is wanted.
 *
 * @param template like {@code /orders/{id}}
 * @param variables what stands in its braces, in their order
 * @param filters the query, as it was typed
 */
record Question(String template, List<Object> variables, Map<String, String> filters) {

  static Question of(String template, Object... variables) {
    return new Question(template, List.of(variables), Map.of());
  }

  /**
   * @param value left out when it is null or blank
   */
  Question with(String name, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return this;
    }
    var more = new LinkedHashMap<>(filters);
    more.put(name, value.toString().strip());
    return new Question(template, variables, more);
  }

  URI at(URI service) {
    var address = UriComponentsBuilder.fromUri(service).path(template);
    filters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    Object[] values = Stream.concat(variables.stream(), filters.values().stream()).toArray();
    return address.encode().buildAndExpand(values).toUri();
  }
}
