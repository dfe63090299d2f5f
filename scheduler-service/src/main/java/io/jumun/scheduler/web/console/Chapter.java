package io.jumun.scheduler.web.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one service tells of an order.
 *
 * @param facts how things stand, by the name under which the page knows them
 * @param trouble why it tells nothing
 */
record Chapter(List<Happening> happenings, Map<String, Object> facts, Optional<Trouble> trouble) {

  private static final int NOTHING_THERE = 404;

  /** A service that has nothing about the order is in no trouble. */
  static <T> Chapter of(
      Service service, String name, Answer<T> answer, Function<T, List<Happening>> happenings) {
    return switch (answer) {
      case Answer.Given<T>(var body) ->
          new Chapter(happenings.apply(body), Map.of(name, body), Optional.empty());
      case Answer.Refused<T>(var status, _) when status == NOTHING_THERE ->
          new Chapter(List.of(), Map.of(), Optional.empty());
      case Answer.Refused<T> _, Answer.NoAnswer<T> _ ->
          new Chapter(List.of(), Map.of(), Trouble.with(service, answer));
    };
  }
}
