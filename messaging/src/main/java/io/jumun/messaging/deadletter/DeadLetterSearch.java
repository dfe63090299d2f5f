package io.jumun.messaging.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement of a search: only what is looked for stands in it, so that its index is used. */
final class DeadLetterSearch {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final String columns;
  private final boolean oldestFirst;

  DeadLetterSearch(String columns, DeadLetterFilter filter, @Nullable UUID after) {
    this.columns = columns;
    this.oldestFirst = filter.oldestFirst();
    when("status = ?", filter.status() == null ? null : filter.status().name());
    when("consumer = ?", filter.consumer());
    when("topic = ?", filter.topic());
    when("key = ?", filter.key() == null ? null : StoredDeadLetters.bytes(filter.key()));
    when(oldestFirst ? "id > ?" : "id < ?", after);
  }

  private void when(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
  }

  /** With one more placeholder than values: how many. */
  String text() {
    return "select %s from dead_letter%s order by id %s limit ?"
        .formatted(
            columns,
            conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions),
            oldestFirst ? "" : "desc");
  }

  List<Object> values() {
    return values;
  }
}
